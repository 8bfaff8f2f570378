/*
 * src/words/severities.c
 *
 * How bad an incident is, as a word or on a numbered scale; priorities are
 * read the same way.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* of these a number follows; of two that start the same the longer first */
static const RcaStr scales[] =
{
	RCA_LITERAL("severity"), RCA_LITERAL("sev"), RCA_LITERAL("s"),
	RCA_LITERAL("p")
};

static const RcaWord severity_words[] =
{
	W("critical", 1), W("crit", 1), W("blocker", 1), W("down", 1),
	W("high", 2), W("major", 2), W("disrupted", 2),
	W("medium", 3), W("moderate", 3), W("med", 3), W("notice", 3),
	W("low", 4), W("minor", 4),
	W("informational", 5), W("info", 5),
	W("critica", 1), W("critico", 1), W("alta", 2), W("alto", 2),
	W("media", 3), W("medio", 3), W("baja", 4), W("baixa", 4),
	W("kritisch", 1), W("hoch", 2), W("mittel", 3), W("niedrig", 4),
	W("kritisk", 1), W("hoy", 2), W("lav", 4),
	W("critique", 1), W("majeur", 2), W("majeure", 2), W("elevee", 2),
	W("moyenne", 3), W("moyen", 3), W("mineur", 4), W("mineure", 4),
	W("faible", 4),
	/* Russian, Ukrainian, Polish, Italian, Dutch */
	W("критический", 1), W("критическая", 1), W("критично", 1),
	W("критическое", 1), W("блокирующий", 1), W("высокий", 2), W("высокая", 2),
	W("серьезный", 2), W("серьезная", 2), W("средний", 3), W("средняя", 3),
	W("низкий", 4), W("низкая", 4), W("незначительный", 4),
	W("незначительная", 4),
	W("критичний", 1), W("критична", 1), W("високий", 2), W("висока", 2),
	W("серйозний", 2), W("середній", 3), W("середня", 3), W("низький", 4),
	W("низька", 4),
	W("krytyczny", 1), W("krytyczna", 1), W("krytyczne", 1), W("wysoki", 2),
	W("wysoka", 2), W("powazny", 2), W("powazna", 2), W("sredni", 3),
	W("srednia", 3), W("niski", 4), W("niska", 4),
	W("bassa", 4), W("basso", 4), W("grave", 2),
	W("kritiek", 1), W("hoog", 2), W("gemiddeld", 3), W("laag", 4),
	W("ernstig", 2),
	W("긴급", 1), W("심각", 1), W("높음", 2), W("보통", 3), W("낮음", 4),
	W("致命的", 1), W("重大", 1), W("严重", 1), W("高", 2), W("中", 3), W("低", 4),
};

RCA_WORD_TABLE(severities, severity_words, RCA_MATCH_WHOLE);

/* The length of the name of a scale at the start of s, or 0. */
static int
scale_length(RcaStr s)
{
	for (int i = 0; i < lengthof(scales); i++)
	{
		if (rca_starts_nocase(s, scales[i]))
			return scales[i].len;
	}
	return 0;
}

/* The digit after the name of a scale, "2" or "-2", or -1. */
static int
read_number(RcaStr s)
{
	if (s.len > 0 && (s.data[0] == '-' || s.data[0] == '_'))
		s = rca_skip(s, 1);
	return s.len == 1 && rca_is_digit(s.data[0]) ? s.data[0] - '0' : -1;
}

int
rca_rank_of_severity(RcaStr severity)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		word = rca_first_word(severity);
	int			length = scale_length(word);

	if (length > 0)
	{
		RcaStr		number = rca_skip(word, length);
		int			rank;

		/* "SEV 2" */
		if (number.len == 0)
			number = rca_first_word(rca_slice(number.data,
											  severity.data + severity.len));
		if ((rank = read_number(number)) >= 0)
			return rank;
	}
	if (word.len == 1 && rca_is_digit(word.data[0]))
		return word.data[0] - '0';
	return rca_word_value(&severities,
						  rca_folded_first_word(severity, buffer));
}

bool
rca_is_severity_code(RcaStr s)
{
	int			length = scale_length(s);

	return length > 0 && read_number(rca_skip(s, length)) >= 0;
}
