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
	int			took = -1;
	int			at;
	int			pos = Max(0, before.len - MAX_TOOK);
	RcaStr		s = rca_skip(before, pos);

	while ((at = rca_find_phrase(s, RCA_STR("took"))) >= 0)
	{
		s = rca_skip(s, at + 4);
		took = at;
	}
	return took < 0 ? RCA_NO_DURATION : rca_length_before(s);
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

static void
read_phrase(Reader *r, const RcaClaimPhrase *phrase)
{
	RcaStr		s = r->sentence;
	int			at = find_phrase(s, phrase->text);
	RcaClaimKind kind = phrase->kind;
	RcaStr		before;
	RcaStr		behind;

	if (at < 0 || (is_of_lessons(r->part) && kind != RCA_CLAIM_TIME_TO_DETECT))
		return;
	before = rca_str(s.data, at);
	behind = rca_skip(s, at + phrase->text.len);
	if (kind == RCA_CLAIM_TIME_TO_RESOLVE && rca_counts_from_detection(behind))
		kind = RCA_CLAIM_DETECTED_TO_RESOLVED;
	if (phrase->subject == RCA_SUBJECT_TOOK)
		add_claim(r, kind, length_taken(before), at);
	else if (phrase->subject != RCA_SUBJECT_ANY &&
			 !rca_ends_with_subject(before, phrase->subject))
		return;
	else
		add_claim(r, kind, phrase->place == RCA_LENGTH_BEFORE ?
				  rca_length_before(before) : length_behind(behind), at);
}

/*
 * "On 3 March, between 10:02 and 11:40 UTC, users could not log in", "For about
 * two days nobody could": how long the incident was, where a report says so in
 * its summary or of its impact.
 */
static void
read_window(Reader *r)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("between"), RCA_LITERAL("from"), RCA_LITERAL("for"),
	};

	if (!rca_is_part_of_harm(r->part) || !rca_tells_of_harm(r->sentence))
		return;
	for (int i = 0; i < lengthof(words); i++)
	{
		int			at = rca_find_phrase(r->sentence, words[i]);
		RcaStr		behind;

		if (at < 0 || at > MAX_WINDOW_START)
			continue;
		behind = rca_trim(rca_skip(r->sentence, at + words[i].len));
		if (i < 2)
			add_claim(r, RCA_CLAIM_INCIDENT_LENGTH, rca_length_of_span(behind), at);
		else if (at == 0 && r->claims->count == 0)
		{
			add_claim(r, RCA_CLAIM_INCIDENT_LENGTH, length_behind(behind), at);
			r->claims->list[0].is_rough = true;
		}
	}
}

/* Can a sentence tell of a length at all? */
static bool
has_length(RcaStr s)
{
	static const RcaStr units[] =
	{
		RCA_LITERAL("hour"), RCA_LITERAL("minute"), RCA_LITERAL("day"),
		RCA_LITERAL("week"), RCA_LITERAL("tunde"), RCA_LITERAL("hora"),
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
