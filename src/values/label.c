/*
 * src/values/label.c
 */
#include "base/base.h"

#include "base/text.h"
#include "values/label.h"
#include "values/phrase.h"

/* a longer text is prose and not a label */
#define MAX_LABEL		80

/* maximum distance in bytes between a number and its label */
#define LABEL_REACH		1024

/* maximum number of words in the name of what is counted */
#define MAX_NOUN_WORDS	3

/* a number after one of these is the usual value */
static const RcaStr baseline_words[] =
{
	RCA_LITERAL("baseline"),
	RCA_LITERAL("baseline of"),
	RCA_LITERAL("normal"),
	RCA_LITERAL("normally"),
	RCA_LITERAL("usual"),
	RCA_LITERAL("usually"),
	RCA_LITERAL("typical"),
	RCA_LITERAL("typically"),
	RCA_LITERAL("expected"),
	RCA_LITERAL("vs"),
	RCA_LITERAL("vs."),
	RCA_LITERAL("versus"),
	RCA_LITERAL("compared to"),
	RCA_LITERAL("compared with"),
	RCA_LITERAL("up from"),
	RCA_LITERAL("down from"),
	RCA_LITERAL("instead of"),
	RCA_LITERAL("slo"),
	RCA_LITERAL("target"),
};

/* what ends a clause, so that another may begin */
static const RcaStr clause_ends[] =
{
	RCA_LITERAL(","),
	RCA_LITERAL(";"),
	RCA_LITERAL(":"),
	RCA_LITERAL("("),
	RCA_LITERAL(")"),
	RCA_LITERAL(". "),
	RCA_LITERAL("and "),
	RCA_LITERAL("\xef\xbc\x88"),	/* full-width parentheses */
	RCA_LITERAL("\xef\xbc\x89"),
	RCA_LITERAL("\xe3\x80\x81"),	/* ideographic comma */
	RCA_LITERAL("\xe3\x80\x82"),	/* ideographic full stop */
	RCA_LITERAL("\xef\xbc\x8c"),	/* full-width comma */
};

/* words between a label and its number that are not part of the label */
static const RcaStr label_tails[] =
{
	RCA_LITERAL("from"),
	RCA_LITERAL("to"),
	RCA_LITERAL("of"),
	RCA_LITERAL("by"),
	RCA_LITERAL("was"),
	RCA_LITERAL("were"),
	RCA_LITERAL("is"),
	RCA_LITERAL("are"),
	RCA_LITERAL("at"),
	RCA_LITERAL("for"),
	RCA_LITERAL("in"),
	RCA_LITERAL("went"),
	RCA_LITERAL("rose"),
	RCA_LITERAL("grew"),
	RCA_LITERAL("fell"),
	RCA_LITERAL("dropped"),
	RCA_LITERAL("increased"),
	RCA_LITERAL("decreased"),
	RCA_LITERAL("reached"),
	RCA_LITERAL("peaked"),
	RCA_LITERAL("jumped"),
	RCA_LITERAL("spiked"),
	RCA_LITERAL("climbed"),
	RCA_LITERAL("totaled"),
	RCA_LITERAL("totalled"),
	RCA_LITERAL("lasted"),
	RCA_LITERAL("approximately"),
	RCA_LITERAL("the"),
	RCA_LITERAL("a"),
	RCA_LITERAL("an"),
	RCA_LITERAL("and"),
	RCA_LITERAL("between"),
	RCA_LITERAL("für"),
	RCA_LITERAL("pour"),
	RCA_LITERAL("pendant"),
	RCA_LITERAL("por"),
	RCA_LITERAL("durante"),
};

/* signs between a label and its number */
static const char label_signs[] = ":-=(,+";
static const RcaStr wide_colon = RCA_LITERAL("\xef\xbc\x9a");

/* words that end the name of what is counted */
static const RcaStr noun_ends[] =
{
	RCA_LITERAL("was"),
	RCA_LITERAL("were"),
	RCA_LITERAL("is"),
	RCA_LITERAL("are"),
	RCA_LITERAL("had"),
	RCA_LITERAL("have"),
	RCA_LITERAL("has"),
	RCA_LITERAL("could"),
	RCA_LITERAL("saw"),
	RCA_LITERAL("got"),
	RCA_LITERAL("received"),
	RCA_LITERAL("affected"),
	RCA_LITERAL("impacted"),
	RCA_LITERAL("created"),
	RCA_LITERAL("filed"),
	RCA_LITERAL("opened"),
	RCA_LITERAL("reported"),
	RCA_LITERAL("failed"),
	RCA_LITERAL("lost"),
	RCA_LITERAL("dropped"),
	RCA_LITERAL("delayed"),
	RCA_LITERAL("pending"),
	RCA_LITERAL("experienced"),
	RCA_LITERAL("in"),
	RCA_LITERAL("on"),
	RCA_LITERAL("for"),
	RCA_LITERAL("during"),
	RCA_LITERAL("of"),
	RCA_LITERAL("to"),
	RCA_LITERAL("from"),
	RCA_LITERAL("with"),
	RCA_LITERAL("at"),
	RCA_LITERAL("by"),
	RCA_LITERAL("and"),
	RCA_LITERAL("or"),
	RCA_LITERAL("per"),
	RCA_LITERAL("that"),
	RCA_LITERAL("who"),
	RCA_LITERAL("which"),
	RCA_LITERAL("while"),
	RCA_LITERAL("when"),
	RCA_LITERAL("due"),
	RCA_LITERAL("across"),
	RCA_LITERAL("within"),
	RCA_LITERAL("between"),
};

/* The label, or a null string if it is empty or too long. */
static RcaStr
label_or_null(RcaStr label)
{
	return label.len > 0 && label.len <= MAX_LABEL ? label : RCA_NULL_STR;
}

bool
rca_follows_baseline_word(RcaStr s, int pos)
{
	RcaStr		before = rca_text_before(s, pos);

	while (before.len > 0 && strchr(":=(", before.data[before.len - 1]) != NULL)
		before = rca_text_before(before, before.len - 1);
	return rca_ends_with_one(before, baseline_words, lengthof(baseline_words));
}

/* Does it have a word that is not only for the number?  "In 2025" has none. */
static bool
names_something(RcaStr label)
{
	int			end;

	for (int pos = 0; pos < label.len; pos = end + 1)
	{
		RcaStr		word;

		for (end = pos; end < label.len && rca_is_word(label.data[end]);)
			end++;
		word = rca_slice(label.data + pos, label.data + end);
		if (word.len > 0 && !rca_is_digit(word.data[0]) &&
			!rca_is_one_of(word, label_tails, lengthof(label_tails)))
			return true;
	}
	return false;
}

/* The last sentence in the text before a number. */
static RcaStr
last_sentence(RcaStr s)
{
	for (int i = s.len - 2; i > 0; i--)
	{
		if (strchr(".;!?", s.data[i]) != NULL && rca_is_space(s.data[i + 1]))
			return rca_trim(rca_skip(s, i + 1));
	}
	return s;
}

/* Removes a sign from the end of a label. */
static bool
strip_sign(RcaStr *label)
{
	int			start = label->len - 1;

	if (label->len > wide_colon.len &&
		rca_equal(rca_skip(*label, label->len - wide_colon.len), wide_colon))
		start = label->len - wide_colon.len;
	else if (strchr(label_signs, label->data[start]) == NULL)
		return false;
	*label = rca_text_before(*label, start);
	return true;
}

/* Removes a word that belongs to the number from the end of a label. */
static bool
strip_tail(RcaStr *label)
{
	for (int i = 0; i < lengthof(label_tails); i++)
	{
		int			length = rca_strip_end(*label, label_tails[i]);

		if (length >= 0)
		{
			label->len = length;
			return true;
		}
	}
	return false;
}

/*
 * The last part of a list that is too long for a label, if that part is not.
 */
static RcaStr
last_of_list(RcaStr label)
{
	for (int i = label.len - 1; i > 0; i--)
	{
		if (label.data[i] == ',' && label.len - i - 1 <= MAX_LABEL)
			return rca_trim(rca_skip(label, i + 1));
	}
	return label;
}

/*
 * The text before a number at pos that can be its label, because a line may be
 * very long.
 */
static RcaStr
reach_before(RcaStr s, int pos)
{
	int			start = Max(0, pos - LABEL_REACH);

	return rca_text_before(rca_skip(s, start), pos - start);
}

RcaStr
rca_label_before(RcaStr s, int pos)
{
	RcaStr		label = last_sentence(reach_before(s, pos));

	while (label.len > 0 && strchr(",;:)", label.data[0]) != NULL)
		label = rca_trim(rca_skip(label, 1));
	while (label.len > 0 && (strip_sign(&label) || strip_tail(&label)))
		;
	if (!names_something(label))
		return RCA_NULL_STR;
	if (label.len > MAX_LABEL)
		label = last_of_list(label);
	return label_or_null(label);
}

/* The end of the clause at pos. */
static int
clause_end(RcaStr s, int pos, int limit)
{
	for (; pos < limit; pos++)
	{
		if (strchr(";,(:)", s.data[pos]) != NULL ||
			(s.data[pos] == '.' &&
			 (pos + 1 == s.len || rca_is_space(s.data[pos + 1]))))
			break;
	}
	return pos;
}

RcaStr
rca_label_after(RcaStr s, int pos, int limit)
{
	RcaStr		label;
	int			end;
	int			length;

	while (pos < limit &&
		   (rca_is_blank(s.data[pos]) || strchr("),;:]", s.data[pos]) != NULL))
		pos++;
	if (rca_phrase_at(s, pos, RCA_STR("of"), RCA_ANY_CASE) > 0)
		pos = rca_skip_blanks(s, pos + 2);
	end = clause_end(s, pos, Min(limit, pos + LABEL_REACH));
	label = rca_trim(rca_slice(s.data + pos, s.data + end));

	/* words that belong to the next number are not part of this label */
	for (int i = 0; i < lengthof(baseline_words); i++)
	{
		length = rca_strip_end(label, baseline_words[i]);
		if (length >= 0)
			label.len = length;
	}
	for (int i = 0; limit < s.len && i < lengthof(label_tails); i++)
	{
		length = rca_strip_end(label, label_tails[i]);
		if (length >= 0)
			label.len = length;
	}
	return label_or_null(label);
}

/* what ends the name of what is counted in scripts without blanks */
static const RcaStr wide_ends[] =
{
	RCA_LITERAL("\xef\xbc\x88"),	/* full-width parentheses */
	RCA_LITERAL("\xef\xbc\x89"),
	RCA_LITERAL("\xe3\x80\x81"),	/* ideographic comma and full stop */
	RCA_LITERAL("\xe3\x80\x82"),
	RCA_LITERAL("\xef\xbc\x8c"),	/* full-width comma */
};

/*
 * things that are counted in whole numbers, in languages that group digits by
 * a point
 */
static const RcaStr countables[] =
{
	RCA_LITERAL("requests"), RCA_LITERAL("users"), RCA_LITERAL("customers"),
	RCA_LITERAL("orders"), RCA_LITERAL("errors"), RCA_LITERAL("messages"),
	RCA_LITERAL("usuarios"), RCA_LITERAL("usuários"), RCA_LITERAL("clientes"),
	RCA_LITERAL("pedidos"), RCA_LITERAL("errores"), RCA_LITERAL("erros"),
	RCA_LITERAL("requisições"), RCA_LITERAL("solicitudes"),
	RCA_LITERAL("mensagens"), RCA_LITERAL("mensajes"), RCA_LITERAL("nutzer"),
	RCA_LITERAL("benutzer"), RCA_LITERAL("kunden"), RCA_LITERAL("anfragen"),
	RCA_LITERAL("bestellungen"), RCA_LITERAL("fehler"), RCA_LITERAL("utenti"),
	RCA_LITERAL("clienti"), RCA_LITERAL("richieste"), RCA_LITERAL("gebruikers"),
	RCA_LITERAL("klanten"), RCA_LITERAL("brukere"), RCA_LITERAL("kunder"),
	RCA_LITERAL("brugere"), RCA_LITERAL("registros"), RCA_LITERAL("contas"),
};

bool
rca_names_countable(RcaStr s)
{
	for (int i = 0; s.data != NULL && i < lengthof(countables); i++)
	{
		if (rca_find_phrase(s, countables[i]) >= 0)
			return true;
	}
	return false;
}

RcaStr
rca_counted_noun(RcaStr s, int pos)
{
	int			start = rca_skip_blanks(s, pos);
	int			end = start;

	for (int i = 0; i < MAX_NOUN_WORDS; i++)
	{
		int			at = rca_skip_blanks(s, end);
		int			stop = at;
		RcaStr		word;

		while (stop < s.len && !rca_is_blank(s.data[stop]) &&
			   strchr(",;:.()", s.data[stop]) == NULL &&
			   rca_starts_with_one(rca_skip(s, stop), wide_ends, lengthof(wide_ends)) == 0)
			stop++;
		word = rca_slice(s.data + at, s.data + stop);
		if (word.len == 0 || !rca_is_word(word.data[0]) ||
			rca_is_digit(word.data[0]) ||
			rca_is_one_of(word, noun_ends, lengthof(noun_ends)))
			break;
		end = stop;
		if (stop < s.len && !rca_is_blank(s.data[stop]))
			break;
	}
	return end > start ? rca_slice(s.data + start, s.data + end) : RCA_NULL_STR;
}

int
rca_clause_start(RcaStr s, int start, int pos)
{
	int			clause = pos;

	for (int i = start; i < pos; i++)
	{
		int			n = rca_starts_with_one(rca_skip(s, i), clause_ends,
											lengthof(clause_ends));

		/* "and" may be the end of another word */
		if (n > 0 && !(rca_is_alpha(s.data[i]) && i > 0 &&
					   rca_is_word(s.data[i - 1])))
			clause = Min(pos, i + n);
	}
	return clause;
}
