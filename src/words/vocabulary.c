/*
 * src/words/vocabulary.c
 *
 * Names are compared after rca_fold; the tables are in words.c.
 */
#include "base/base.h"

#include "base/short.h"
#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/words.h"

#define MAX_PLACEHOLDER	16		/* the length of "to be determined" */

static const char *const part_names[] =
{
	"other", "summary", "timeline", "root_cause", "impact",
	"affected_services", "customer_impact", "resolution", "lessons",
	"went_well", "could_improve", "got_lucky", "action_items", "related",
	"detection", "trigger", "background", "prevention"
};

/* as short strings, because a row of a timeline has one */
#define S(text)		{RCA_SHORT_HEADER(sizeof(text) - 1), text}

static const struct
{
	unsigned char header;
	char		text[15];
}			milestone_names[] =
{
	{0}, S("started"), S("detected"), S("paged"), S("acknowledged"), S("investigating"),
	S("identified"), S("mitigated"), S("recovered"), S("resolved"), S("closed")
};

StaticAssertDecl(lengthof(part_names) == RCA_PART_COUNT, "a name for every part");
StaticAssertDecl(lengthof(milestone_names) == RCA_MILESTONE_COUNT,
				 "a name for every milestone");

/*
 * Each table is looked up in one way only, by whole words or by what a text
 * starts with, and its index is by the key of that way.
 */
static inline unsigned char
whole_key(RcaStr s)
{
	return (unsigned char) (s.data[0] + 41 * s.len);
}

static inline unsigned char
start_key(RcaStr s)
{
	return (unsigned char) (rca_to_lower(s.data[0]) + 41 * rca_to_lower(s.data[1]));
}

static void
make_index(const RcaWordTable *table, unsigned char (*key_of) (RcaStr s))
{
	for (int i = table->count; i > 0; i--)
	{
		unsigned char key = key_of(rca_str(table->words[i - 1].text, table->words[i - 1].len));

		table->next[i] = table->first[key];
		table->first[key] = i;
	}
	table->next[0] = 1;
}

/* The place of a word in its table, or -1. */
static int
find_word(const RcaWordTable *table, RcaStr s)
{
	if (s.len == 0)
		return -1;
	if (table->next[0] == 0)
		make_index(table, whole_key);
	for (int i = table->first[whole_key(s)]; i > 0; i = table->next[i])
	{
		const RcaWord *word = &table->words[i - 1];

		if (word->len == s.len && memcmp(word->text, s.data, s.len) == 0)
			return i - 1;
	}
	return -1;
}

/* The value of a word, or -1. */
static int
value_of(const RcaWordTable *table, RcaStr s)
{
	int			found = find_word(table, s);

	return found < 0 ? -1 : table->words[found].value;
}

/*
 * The value of the longest words that s starts with, in any case, if no letter
 * or digit follows, or -1.
 */
static int
value_of_start(const RcaWordTable *table, RcaStr s)
{
	int			value = -1;
	int			length = 0;

	if (s.len < 2)
		return -1;
	if (table->next[0] == 0)
		make_index(table, start_key);
	for (int i = table->first[start_key(s)]; i > 0; i = table->next[i])
	{
		const RcaWord *word = &table->words[i - 1];

		if (word->len > length && word->len <= s.len &&
			(word->len == s.len || !rca_is_word(s.data[word->len])) &&
			rca_same_nocase(s.data, word->text, word->len))
		{
			value = word->value;
			length = word->len;
		}
	}
	return value;
}

/* Does a word begin at pos? */
static inline bool
begins_word(RcaStr s, int pos)
{
	return pos == 0 || !rca_is_word(s.data[pos - 1]);
}

/* Do words of a table stand anywhere in s? */
static bool
holds_words(const RcaWordTable *table, RcaStr s)
{
	for (int pos = 0; pos < s.len; pos++)
	{
		if (begins_word(s, pos) && value_of_start(table, rca_skip(s, pos)) >= 0)
			return true;
	}
	return false;
}

RcaPart
rca_part_of_heading(RcaStr heading)
{
	static const RcaStr article = {"the ", 4};
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			part;

	if (!rca_fold(heading, buffer, &s))
		return RCA_PART_OTHER;
	if (s.len > article.len && rca_starts_nocase(s, article))
		s = rca_skip(s, article.len);
	if ((part = value_of(&rca_heading_words, s)) >= 0 ||
		(part = value_of_start(&rca_heading_starts, s)) >= 0)
		return part;
	for (int i = 0; i < rca_heading_ends.count; i++)
	{
		RcaStr		end = {rca_heading_ends.words[i].text, rca_heading_ends.words[i].len};
		int			pos = s.len - end.len;

		if (pos > 0 && s.data[pos - 1] == ' ' && rca_starts_nocase(rca_skip(s, pos), end))
			return rca_heading_ends.words[i].value;
	}
	return RCA_PART_OTHER;
}

bool
rca_names_factors(RcaStr heading)
{
	return holds_words(&rca_factor_words, heading);
}

const char *
rca_part_name(RcaPart part)
{
	return part_names[part];
}

int
rca_part_lookup(RcaStr name)
{
	for (int i = 0; i < RCA_PART_COUNT; i++)
	{
		const char *part = part_names[i];

		if (rca_equal_nocase(name, rca_str(part, (int) strlen(part))))
			return i;
	}
	return -1;
}

static RcaColumn
column_of(const RcaWordTable *table, RcaStr header)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			column;

	if (!rca_fold(header, buffer, &s) || (column = value_of(table, s)) < 0)
		return RCA_COLUMN_OTHER;
	return column;
}

RcaColumn
rca_timeline_column(RcaStr header)
{
	return column_of(&rca_timeline_column_words, header);
}

RcaColumn
rca_action_column(RcaStr header)
{
	return column_of(&rca_action_column_words, header);
}

RcaKey
rca_key_of(RcaStr name, int *preference)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			i;

	if (name.len > RCA_MAX_FOLDED || !rca_fold(name, buffer, &s) ||
		(i = find_word(&rca_key_words, s)) < 0)
		return RCA_KEY_OTHER;
	*preference = i;
	return rca_key_words.words[i].value;
}

/* Is what stands before pos in s a denial?  As far back as three short words reach. */
static bool
is_denied(RcaStr s, int pos)
{
	return holds_words(&rca_denials, rca_slice(s.data + Max(0, pos - 20), s.data + pos));
}

RcaMilestone
rca_milestone_of_event(RcaStr event)
{
	int			milestone = rca_milestone_of_name(event);

	if (milestone != RCA_MILESTONE_NONE)
		return milestone;
	for (int pos = 0; pos < event.len; pos++)
	{
		if (begins_word(event, pos) &&
			(milestone = value_of_start(&rca_milestone_phrases, rca_skip(event, pos))) >= 0 &&
			!is_denied(event, pos))
			return milestone;
	}
	return RCA_MILESTONE_NONE;
}

RcaMilestone
rca_milestone_of_name(RcaStr name)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			milestone;

	/* no name is longer than "acknowledgement" and an emoji or two */
	if (name.len > 32 || !rca_fold(name, buffer, &s) ||
		(milestone = value_of(&rca_milestone_words, s)) < 0)
		return RCA_MILESTONE_NONE;
	return milestone;
}

RcaStr
rca_milestone_name(RcaMilestone milestone)
{
	if (milestone == RCA_MILESTONE_NONE)
		return RCA_NULL_STR;
	return rca_str(milestone_names[milestone].text,
		RCA_SHORT_LEN(milestone_names[milestone].header));
}

int
rca_rank_of_severity(RcaStr severity)
{
	static const RcaStr scales[] = {{"severity", 8}, {"sev", 3}, {"s", 1}, {"p", 1}};
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		word = rca_lower(rca_first_word(severity));
	RcaStr		number;

	for (int i = 0; i < lengthof(scales); i++)
	{
		if (!rca_starts_nocase(word, scales[i]))
			continue;
		number = rca_skip(word, scales[i].len);
		/* "SEV-2", "SEV 2" */
		if (number.len == 0)
			number = rca_first_word(rca_skip(severity,
										 (int) (rca_first_word(severity).data - severity.data) +
										 word.len));
		if (number.len > 0 && (number.data[0] == '-' || number.data[0] == '_'))
			number = rca_skip(number, 1);
		if (number.len == 1 && rca_is_digit(number.data[0]))
			return number.data[0] - '0';
	}
	if (word.len == 1 && rca_is_digit(word.data[0]))
		return word.data[0] - '0';
	return value_of(&rca_severity_words, rca_folded_first_word(severity, buffer));
}

bool
rca_is_known_status(RcaStr status)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	/* two words first: "in review (since May)" */
	return (rca_fold(status, buffer, &s) && value_of(&rca_status_words, s) >= 0) ||
		value_of(&rca_status_words, rca_folded_first_word(status, buffer)) >= 0;
}

bool
rca_is_vague_time(RcaStr label)
{
	RcaStr		word;
	int			dash = 0;

	if (label.len > 0 && rca_is_digit(label.data[0]))
		return false;
	word = rca_lower(rca_first_word(label));
	/* "T1", a step of those that count no minutes */
	if (word.len == 2 && word.data[0] == 't' && rca_is_digit(word.data[1]))
		return true;
	/* "pre-2025", "after-hours" */
	while (dash < word.len && word.data[dash] != '-')
		dash++;
	word.len = dash;
	return value_of(&rca_vague_times, word) >= 0;
}

bool
rca_is_vague_action(RcaStr action)
{
	return holds_words(&rca_vague_actions, action);
}

bool
rca_status_is_closed(RcaStr status)
{
	char		buffer[RCA_MAX_FOLDED];

	return value_of(&rca_closed_words, rca_folded_first_word(status, buffer)) >= 0;
}

bool
rca_is_placeholder(RcaStr cell)
{
	cell = rca_trim(cell);
	return cell.len <= MAX_PLACEHOLDER && value_of(&rca_placeholder_words, rca_lower(cell)) >= 0;
}
