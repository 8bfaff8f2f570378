/*
 * src/report/claim_sentences.c
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "report/claim_lengths.h"
#include "report/claim_sentences.h"
#include "words/claim_phrases.h"

/* how far "took" may stand before the length */
#define MAX_TOOK	80

/* how far behind a phrase "for" may stand */
#define MAX_GAP		40

/* how far into a sentence its window of time may begin */
#define MAX_WINDOW_START	40

typedef struct Reader
{
	RcaStr		sentence;
	RcaPart		part;
	RcaSentenceClaims *claims;
} Reader;

static void
add_claim(Reader *r, RcaClaimKind kind, int64 length, int at)
{
	RcaSentenceClaims *claims = r->claims;

	if (length == RCA_NO_DURATION || claims->count == RCA_MAX_SENTENCE_CLAIMS)
		return;
	for (int i = 0; i < claims->count; i++)
	{
		if (claims->list[i].kind == kind && claims->list[i].length == length)
			return;
	}
	claims->list[claims->count].kind = kind;
	claims->list[claims->count].length = length;
	claims->list[claims->count].at = at;
	claims->list[claims->count].is_rough = false;
	claims->count++;
}

/* A length behind "lasted", "for" and "at least"; or "from 10:02 to 11:40". */
static int64
length_behind(RcaStr value)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("for "), RCA_LITERAL("at least "), RCA_LITERAL("a total of "),
		RCA_LITERAL("more than "), RCA_LITERAL("just over "), RCA_LITERAL("over "),
		RCA_LITERAL("just under "), RCA_LITERAL("nearly "), RCA_LITERAL("almost "),
		RCA_LITERAL("durante "), RCA_LITERAL("por "), RCA_LITERAL("pendant "),
		RCA_LITERAL("i "), RCA_LITERAL("around "),
	};
	static const RcaStr spans[] = {RCA_LITERAL("from "), RCA_LITERAL("between ")};

	value = rca_trim(value);
	for (int i = 0; i < lengthof(words); i++)
	{
		if (rca_starts_nocase(value, words[i]))
			value = rca_trim(rca_skip(value, words[i].len));
	}
	for (int i = 0; i < lengthof(spans); i++)
	{
		if (rca_starts_nocase(value, spans[i]))
			return rca_length_of_span(rca_trim(rca_skip(value, spans[i].len)));
	}
	return rca_leading_length(rca_value_of_length(value));
}

/* "took us about 12 minutes to detect": the length, behind that word */
static int64
length_taken(RcaStr before)
{
	RcaStr		s = rca_skip(before, Max(0, before.len - MAX_TOOK));
	int			took = rca_find_took(s);

	return took < 0 ? RCA_NO_DURATION : rca_length_before(rca_skip(s, took));
}

/* A text up to where its clause ends, or something else is told of. */
static RcaStr
rest_of_clause(RcaStr s)
{
	static const RcaStr others[] =
	{
		RCA_LITERAL("that"), RCA_LITERAL("which"), RCA_LITERAL("who"), RCA_LITERAL("whose"),
		RCA_LITERAL("because"), RCA_LITERAL("when"), RCA_LITERAL("while"), RCA_LITERAL("valid"),
		RCA_LITERAL("review"), RCA_LITERAL("reviews"), RCA_LITERAL("test"), RCA_LITERAL("tests"),
		RCA_LITERAL("testing"), RCA_LITERAL("staging"), RCA_LITERAL("que"), RCA_LITERAL("qui"),
	};
	int			end = 0;

	while (end < s.len && end < MAX_GAP && strchr(",;:.(", s.data[end]) == NULL)
		end++;
	for (int i = 0; i < lengthof(others); i++)
	{
		int			at = rca_find_phrase(rca_str(s.data, end), others[i]);

		if (at >= 0)
			end = at;
	}
	return rca_str(s.data, end);
}

/* "caught the failure within 2 minutes" */
static int64
length_within(RcaStr behind)
{
	static const RcaStr within = RCA_LITERAL(" within ");
	int			at = rca_find(rest_of_clause(behind), within);

	if (at < 0 || (at > 0 && !rca_names_incident(rca_str(behind.data, at))))
		return RCA_NO_DURATION;
	return rca_leading_length(rca_skip(behind, at + within.len));
}

/* A length behind a phrase, perhaps with words before its "for". */
static int64
length_further_behind(RcaStr behind)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL(" for "), RCA_LITERAL(" durante "), RCA_LITERAL(" por "),
		RCA_LITERAL(" pendant "), RCA_LITERAL(" per "), RCA_LITERAL(" przez "),
		RCA_LITERAL(" в течение "), RCA_LITERAL(" протягом "),
	};
	RcaStr		clause = rest_of_clause(behind);
	int64		length = length_behind(behind);

	for (int i = 0; i < lengthof(words) && length == RCA_NO_DURATION; i++)
	{
		int			at = rca_find(clause, words[i]);

		if (at >= 0)
			length = length_behind(rca_skip(behind, at + words[i].len));
	}
	return length;
}

/* Where a phrase stands in a text; within a word only in scripts without blanks. */
static int
find_phrase(RcaStr s, RcaStr phrase)
{
	return (unsigned char) phrase.data[0] >= 0xE3 ? rca_find(s, phrase) :
		rca_find_phrase(s, phrase);
}

bool
rca_is_part_of_other_times(RcaPart part)
{
	return part == RCA_PART_ACTION_ITEMS || part == RCA_PART_PREVENTION ||
		part == RCA_PART_BACKGROUND || part == RCA_PART_RELATED;
}

bool
rca_is_part_of_harm(RcaPart part)
{
	return part == RCA_PART_SUMMARY || part == RCA_PART_IMPACT ||
		part == RCA_PART_CUSTOMER_IMPACT;
}

/* Lessons tell of much, and of this incident that it was noticed late. */
static bool
is_of_lessons(RcaPart part)
{
	return part == RCA_PART_LESSONS || part == RCA_PART_WENT_WELL ||
		part == RCA_PART_COULD_IMPROVE || part == RCA_PART_GOT_LUCKY;
}

/* The length at a phrase that stands between two texts. */
static int64
length_at(const RcaClaimPhrase *phrase, RcaStr before, RcaStr behind)
{
	if (phrase->subject == RCA_SUBJECT_TOOK)
		return length_taken(before);
	switch (phrase->place)
	{
		case RCA_LENGTH_BEFORE:
			return rca_length_before(before);
		case RCA_LENGTH_WITHIN:
			return length_within(behind);
		default:
			return length_further_behind(behind);
	}
}

/* Can what stands before a phrase be what it is said of? */
static bool
has_subject(const RcaClaimPhrase *phrase, RcaStr before)
{
	switch (phrase->subject)
	{
		case RCA_SUBJECT_HARM:
			return !rca_is_other_subject(before);
		case RCA_SUBJECT_INCIDENT:
		case RCA_SUBJECT_SERVICE:
			return rca_ends_with_subject(before, phrase->subject);
		default:
			return true;
	}
}

/* Takes the length of a phrase that stands at a place of the sentence. */
static void
read_phrase_at(Reader *r, const RcaClaimPhrase *phrase, int at)
{
	RcaClaimKind kind = phrase->kind;
	RcaStr		before = rca_str(r->sentence.data, at);
	RcaStr		behind = rca_skip(r->sentence, at + phrase->text.len);
	int			count = r->claims->count;

	if (kind == RCA_CLAIM_TIME_TO_RESOLVE && rca_counts_from_detection(behind))
		kind = RCA_CLAIM_DETECTED_TO_RESOLVED;
	if (!has_subject(phrase, before))
		return;
	add_claim(r, kind, length_at(phrase, before, behind), at);
	if (phrase->subject == RCA_SUBJECT_HARM && r->claims->count > count)
		r->claims->list[count].is_rough = true;
}

static void
read_phrase(Reader *r, const RcaClaimPhrase *phrase)
{
	int			pos = 0;
	int			at;

	if (is_of_lessons(r->part) && phrase->kind != RCA_CLAIM_TIME_TO_DETECT)
		return;
	if (phrase->subject == RCA_SUBJECT_HARM && !rca_is_part_of_harm(r->part))
		return;
	while ((at = find_phrase(rca_skip(r->sentence, pos), phrase->text)) >= 0)
	{
		read_phrase_at(r, phrase, pos + at);
		pos += at + phrase->text.len;
	}
}

/*
 * "On 3 March, between 10:02 and 11:40 UTC, users could not log in", "For about
 * two days nobody could": how long the incident was, where a report says so in
 * its summary or of its impact.
 */
static void
read_window(Reader *r)
{
	static const RcaStr spans[] =
	{
		RCA_LITERAL("between"), RCA_LITERAL("from"), RCA_LITERAL("zwischen"), RCA_LITERAL("von"),
		RCA_LITERAL("entre"), RCA_LITERAL("desde"), RCA_LITERAL("de"), RCA_LITERAL("tra"),
		RCA_LITERAL("dalle"), RCA_LITERAL("tussen"), RCA_LITERAL("mellom"), RCA_LITERAL("mellem"),
		RCA_LITERAL("mellan"), RCA_LITERAL("fra"), RCA_LITERAL("między"), RCA_LITERAL("od"),
		RCA_LITERAL("между"), RCA_LITERAL("с"), RCA_LITERAL("між"), RCA_LITERAL("з"),
	};
	static const RcaStr lengths[] =
	{
		RCA_LITERAL("for "), RCA_LITERAL("durante "), RCA_LITERAL("pendant "), RCA_LITERAL("für "),
		RCA_LITERAL("gedurende "), RCA_LITERAL("przez "), RCA_LITERAL("в течение "),
		RCA_LITERAL("протягом "),
	};
	int			begin;

	if (!rca_is_part_of_harm(r->part) || !rca_tells_of_harm(r->sentence))
		return;
	for (int i = 0; i < lengthof(spans); i++)
	{
		int			at = rca_find_phrase(r->sentence, spans[i]);

		if (at >= 0 && at <= MAX_WINDOW_START)
			add_claim(r, RCA_CLAIM_INCIDENT_LENGTH,
					  rca_length_of_span(rca_trim(rca_skip(r->sentence, at + spans[i].len))), at);
	}
	begin = rca_starts_with_one(r->sentence, lengths, lengthof(lengths));
	if (begin > 0 && r->claims->count == 0)
	{
		add_claim(r, RCA_CLAIM_INCIDENT_LENGTH, length_behind(rca_skip(r->sentence, begin)), 0);
		r->claims->list[0].is_rough = true;
	}
}

/* Can a sentence tell of a length at all? */
static bool
has_length(RcaStr s)
{
	static const RcaStr units[] =
	{
		RCA_LITERAL("hour"), RCA_LITERAL("minute"), RCA_LITERAL("day"),
		RCA_LITERAL("week"), RCA_LITERAL("tunde"), RCA_LITERAL("hora"), RCA_LITERAL("heure"),
		RCA_LITERAL("time"), RCA_LITERAL("Tage"), RCA_LITERAL("дня"), RCA_LITERAL("час"),
	};

	for (int i = 0; i < s.len; i++)
	{
		if (rca_is_digit(s.data[i]))
			return true;
	}
	for (int i = 0; i < lengthof(units); i++)
	{
		if (rca_find(s, units[i]) >= 0)
			return true;
	}
	return false;
}

void
rca_sentence_claims(RcaStr sentence, RcaPart part, RcaSentenceClaims *claims)
{
	Reader		r = {sentence, part, claims};
	const RcaClaimPhrase *phrase;

	claims->count = 0;
	if (rca_is_part_of_other_times(part) || !has_length(sentence))
		return;
	for (int i = 0; (phrase = rca_claim_phrase(i)) != NULL; i++)
		read_phrase(&r, phrase);
	read_window(&r);
	if (claims->count > 0 && rca_is_claim_doubted(sentence))
		claims->count = 0;
}
