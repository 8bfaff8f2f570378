/*
 * src/words/evidence.c
 *
 * A heading is folded, cut into words, and each word looked up in the two tables
 * of evidence_words.c.  The strongest row whose stems are in it names the
 * part, if nothing speaks against it and the other words are understood: a
 * heading that is about something else has words that no table has.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/evidence.h"
#include "words/evidence_words.h"
#include "words/fold.h"

/* a heading of more words, or pieces of words, is prose */
#define MAX_TOKENS		12

/* bytes of a word in a script without blanks that one unknown word may have */
#define MAX_UNKNOWN_SIGNS	12

/* words before a colon */
#define MAX_HEAD		4

/* words between two stems of a row that say nothing */
#define MAX_GAP			3

/* One word of a heading; in a script without blanks, a piece of one. */
typedef struct Token
{
	RcaStr		text;
	bool		is_word;		/* of the table of words */
	bool		is_number;
	bool		is_row;			/* a stem of a row that was found */
	bool		is_apart;		/* a sign such as "/" stands before it */
	uint8		classes;		/* RCA_WORD_... */
} Token;

typedef struct Reading
{
	char		buffer[RCA_MAX_FOLDED];
	Token		tokens[MAX_TOKENS];
	int			ntokens;
	int			nwords;			/* tokens that are no numbers */
	bool		is_apart;		/* the next token */
	bool		too_long;
	bool		is_task;		/* begins with an imperative */
	const RcaEvidenceRow *row;	/* the strongest that nothing speaks against */
	const RcaEvidenceRow *refuted;	/* else one that something does */
	int			row_stems;
	int			row_token;		/* where it begins */
	int			row_end;		/* the token behind it */
} Reading;

/*
 * The index
 */

/*
 * Rows, by their first stem, and words, by their first three bytes: numbered
 * from 1, 0 is none.  A stem that ends with "*" has at least three bytes before
 * it.  Made at the first look-up, from the tables alone, so it is the same in
 * every process.
 */
#define KEYS			1024
#define MAX_ROWS		2600
#define MAX_WORDS		2000

typedef struct IndexedWord
{
	const char *text;
	uint8		len;
	uint8		classes;
	uint16		next;
} IndexedWord;

static uint16 first_row[KEYS];
static uint16 next_row[MAX_ROWS + 1];
static uint16 first_word[KEYS];
static IndexedWord indexed_words[MAX_WORDS + 1];
static uint8 first_stem[MAX_ROWS + 1];	/* its length, without "*" */
static bool is_indexed;

static inline int
key_of(const char *s, int len)
{
	uint32		bytes = (unsigned char) s[0];

	if (len > 1)
		bytes |= (uint32) (unsigned char) s[1] << 8;
	if (len > 2)
		bytes |= (uint32) (unsigned char) s[2] << 16;
	return (bytes * 0x9E3779B1u) >> 22;
}

static void
index_words(void)
{
	int			n = 0;

	for (int i = 0; i < rca_nevidence_words; i++)
	{
		const char *s = rca_evidence_words[i].words;

		while (*s != '\0')
		{
			int			len = (int) strcspn(s, " ");
			int			key = key_of(s, len);
			IndexedWord *word = &indexed_words[++n];

			Assert(n <= MAX_WORDS);
			word->text = s;
			word->len = len;
			word->classes = rca_evidence_words[i].classes;
			word->next = first_word[key];
			first_word[key] = n;
			s += len + 1;
		}
	}
}

static void
make_index(void)
{
	Assert(rca_nevidence_rows <= MAX_ROWS);
	for (int i = rca_nevidence_rows; i > 0; i--)
	{
		const RcaEvidenceRow *row = &rca_evidence_rows[i - 1];
		int			key = key_of(row->stems, (int) strcspn(row->stems, " "));

		first_stem[i] = (uint8) strcspn(row->stems, " *");
		next_row[i] = first_row[key];
		first_row[key] = i;
	}
	index_words();
	is_indexed = true;
}

/* The word that s is, or the longest that it begins with. */
static const IndexedWord *
find_word(RcaStr s, bool whole)
{
	const IndexedWord *found = NULL;

	for (int i = first_word[key_of(s.data, s.len)]; i > 0; i = indexed_words[i].next)
	{
		const IndexedWord *word = &indexed_words[i];

		if ((whole ? word->len == s.len : word->len <= s.len) &&
			(found == NULL || found->len < word->len) &&
			memcmp(word->text, s.data, word->len) == 0)
			found = word;
	}
	return found;
}

/* The length of the longest row of one stem that s begins with, or 0. */
static int
find_stem(RcaStr s)
{
	int			longest = 0;

	for (int i = first_row[key_of(s.data, s.len)]; i > 0; i = next_row[i])
	{
		const RcaEvidenceRow *row = &rca_evidence_rows[i - 1];
		int			len = (int) strcspn(row->stems, " ");

		if (len > longest && len <= s.len &&
			memcmp(row->stems, s.data, len) == 0)
			longest = len;
	}
	return longest;
}

/*
 * Words
 */

/* the letters of U+0100 to U+017F without their marks */
static const char unmarked[] =
"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnn"
"oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/*
 * Folds further what rca_fold leaves: Latin letters of more languages without
 * their marks.  Nothing becomes longer.
 */
static int
fold_letters(char *s, int len)
{
	int			out = 0;

	for (int i = 0; i < len; i++)
	{
		unsigned char c = s[i];
		unsigned char d = i + 1 < len ? s[i + 1] : 0;

		/* German */
		if (c == 0xC3 && d == 0x9F)
		{
			s[out++] = 's';
			s[out++] = 's';
			i++;
			continue;
		}
		if ((c != 0xC4 && c != 0xC5) || d < 0x80)
		{
			s[out++] = s[i];
			continue;
		}
		s[out++] = unmarked[(c - 0xC4) * 64 + d - 0x80];
		i++;
	}
	return out;
}

/* "[3]", "#2", "Step 3": a number before a heading that rca_fold does not know. */
static RcaStr
skip_number(RcaStr s)
{
	int			n = 0;

	s = rca_trim(s);
	if (s.len > 0 && strchr("[(#", s.data[0]) != NULL)
	{
		for (n = 1; n < s.len && rca_is_digit(s.data[n]);)
			n++;
		if (n == 1)
			return s;
		if (s.data[0] != '#' && (n == s.len || strchr("])", s.data[n]) == NULL))
			return s;
		return rca_skip(s, Min(n + 1, s.len));
	}
	return s;
}

/* The length of the character that s begins with, if it is of a script without blanks. */
static inline int
sign_length(RcaStr s)
{
	unsigned char c = s.data[0];

	if (c < 0xE3 || c > 0xED || s.len < 3)
		return 0;
	/* the punctuation of U+3000 to U+303F, and the middle dot */
	if (c == 0xE3 && ((unsigned char) s.data[1] == 0x80 ||
					  memcmp(s.data, "\xe3\x83\xbb", 3) == 0))
		return 0;
	return 3;
}

static Token *
add_token(Reading *reading, RcaStr text)
{
	Token	   *token;

	if (reading->ntokens == MAX_TOKENS)
	{
		reading->too_long = true;
		return NULL;
	}
	token = &reading->tokens[reading->ntokens++];
	memset(token, 0, sizeof(*token));
	token->text = text;
	token->is_apart = reading->is_apart;
	reading->is_apart = false;
	return token;
}

static void
add_word(Reading *reading, RcaStr text, const IndexedWord *word)
{
	Token	   *token = add_token(reading, text);

	if (token != NULL && word != NULL)
	{
		token->is_word = true;
		token->classes = word->classes;
	}
}

/* The words of a run of signs: the longest that are known, from the left. */
static void
add_signs(Reading *reading, RcaStr run)
{
	int			unknown = 0;	/* where signs begin that are not */
	int			i = 0;

	while (i < run.len)
	{
		RcaStr		rest = rca_skip(run, i);
		const IndexedWord *word = find_word(rest, false);
		int			len = find_stem(rest);

		if (len == 0 && word == NULL)
		{
			i += 3;
			continue;
		}
		if (i > unknown)
			add_word(reading, rca_slice(run.data + unknown, run.data + i), NULL);
		if (word != NULL && word->len < len)
			word = NULL;
		if (word != NULL)
			len = word->len;
		add_word(reading, rca_str(rest.data, len), word);
		i += len;
		unknown = i;
	}
	if (i > unknown)
		add_word(reading, rca_skip(run, unknown), NULL);
}

/* The word of len letters that a text begins with. */
static void
add_letters(Reading *reading, RcaStr rest, int len)
{
	static const RcaStr not = RCA_LITERAL("not");
	RcaStr		text = rca_str(rest.data, len);
	const IndexedWord *word = find_word(text, true);
	bool		is_number = rca_is_digit(text.data[0]);

	/* "didn't", "weren't" */
	if (word == NULL && text.len > 3 && text.data[text.len - 1] == 'n' &&
		rca_starts_nocase(rca_skip(rest, len), RCA_STR("'t")))
		word = find_word(text = not, true);
	/* the plural */
	if (word == NULL && text.len > 3 && text.data[text.len - 1] == 's')
		word = find_word(rca_str(text.data, text.len - 1), true);
	add_word(reading, text, word);
	for (int i = 0; is_number && i < text.len; i++)
		is_number = rca_is_digit(text.data[i]);
	if (is_number && !reading->too_long)
		reading->tokens[reading->ntokens - 1].is_number = true;
}

static void
read_words(Reading *reading, RcaStr s)
{
	int			i = 0;

	while (i < s.len && !reading->too_long)
	{
		RcaStr		rest = rca_skip(s, i);
		int			n = 0;

		if (sign_length(rest) > 0)
		{
			while (n < rest.len && sign_length(rca_skip(rest, n)) > 0)
				n += 3;
			add_signs(reading, rca_str(rest.data, n));
		}
		else
		{
			while (n < rest.len && rca_is_word(rest.data[n]) &&
				   (unsigned char) rest.data[n] < 0xE2)
				n++;
			if (n > 0)
				add_letters(reading, rest, n);
		}
		/* a character that is no letter; its other bytes look like some */
		if (n == 0)
		{
			reading->is_apart |= strchr(" '.\"", rest.data[0]) == NULL;
			n = (unsigned char) rest.data[0] >= 0xE2 ? Min(3, rest.len) : 1;
		}
		i += n;
	}
}

/*
 * Rows
 */

/* Does a token have a stem, whose length *len gets? */
static bool
matches_stem(const Token *token, const char *stem, int *len)
{
	const char *text = token->text.data;
	int			n = 0;

	/* the end of a stem is like no letter of a word */
	while (n < token->text.len && stem[n] == text[n])
		n++;
	*len = n;
	if (stem[n] == '*')
	{
		(*len)++;
		return !token->is_number;
	}
	return (stem[n] == ' ' || stem[n] == '\0') &&
		(n == token->text.len ||
		 (n + 1 == token->text.len && text[n] == 's' && n > 2));
}

/*
 * Do the stems of a row stand from a token on?  Returns how many there are, and
 * sets bits for the tokens that have them.
 */
static int
match_row(const Reading *reading, const RcaEvidenceRow *row, int start, uint32 *used)
{
	const char *stem = row->stems;
	int			token = start;
	int			nstems = 0;
	int			gap = 0;
	int			len;

	*used = 0;
	while (*stem != '\0')
	{
		if (token == reading->ntokens)
			return 0;
		if (matches_stem(&reading->tokens[token], stem, &len))
		{
			*used |= (uint32) 1 << token;
			nstems++;
			gap = 0;
			stem += len + (stem[len] == ' ');
		}
		else if (nstems == 0 || !reading->tokens[token].is_word ||
				 reading->tokens[token].classes & RCA_WORD_NOT ||
				 ++gap > MAX_GAP)
			return 0;
		token++;
	}
	return nstems;
}

/* Words of a heading, without numbers. */
static int
count_words(const Reading *reading)
{
	int			count = 0;

	for (int i = 0; i < reading->ntokens; i++)
		count += !reading->tokens[i].is_number;
	return count;
}

/*
 * Does a row count more than the one that was found before?  Of two nouns side
 * by side the second is what the heading is: "recovery timeline".
 */
static bool
is_stronger(const Reading *reading, const RcaEvidenceRow *row, int nstems, int start)
{
	if (reading->row == NULL || row->strength != reading->row->strength)
		return reading->row == NULL || row->strength > reading->row->strength;
	return (start == reading->row_end && !reading->tokens[start].is_apart) ||
		nstems > reading->row_stems;
}

static void
weigh_row(Reading *reading, const RcaEvidenceRow *row, int start)
{
	uint32		used;
	int			nstems = match_row(reading, row, start, &used);
	uint8		against = 0;

	if (nstems == 0)
		return;
	for (int i = 0; i < reading->ntokens; i++)
	{
		if (used & ((uint32) 1 << i))
			reading->tokens[i].is_row = true;
		else
			against |= reading->tokens[i].classes & row->against;
	}
	if (against != 0)
		reading->refuted = row;
	else if (reading->nwords <= row->max_words &&
			 is_stronger(reading, row, nstems, start))
	{
		reading->row = row;
		reading->row_stems = nstems;
		reading->row_token = start;
		reading->row_end = start;
		while (used >> reading->row_end != 0)
			reading->row_end++;
	}
}

/*
 * "Restore the mount", "Fix a leak" tell what is to be done.  So does a word
 * that is not known, with the ending of an infinitive and an article behind.
 */
static bool
is_task(const Reading *reading)
{
	const Token *first = &reading->tokens[0];
	const Token *second = &reading->tokens[1];
	RcaStr		text = first->text;

	if (first->classes & RCA_WORD_VERB && !first->is_row)
		return true;
	if (reading->ntokens < 2)
		return false;
	if (second->classes & RCA_WORD_ARTICLE &&
		(rca_equal(text, RCA_STR("fix")) || rca_equal(text, RCA_STR("repair")) ||
		 rca_equal(text, RCA_STR("plan"))))
		return true;
	return !first->is_word && !first->is_row && !first->is_number &&
		text.len > 4 && text.data[text.len - 1] == 'r' &&
		strchr("aei", text.data[text.len - 2]) != NULL &&
		second->is_word && second->text.len <= 3;
}

static void
weigh(Reading *reading)
{
	for (int i = 0; i < reading->ntokens; i++)
	{
		const Token *token = &reading->tokens[i];

		for (int n = first_row[key_of(token->text.data, token->text.len)];
			 n > 0; n = next_row[n])
		{
			const RcaEvidenceRow *row = &rca_evidence_rows[n - 1];

			if (first_stem[n] <= token->text.len &&
				memcmp(row->stems, token->text.data, first_stem[n]) == 0)
				weigh_row(reading, row, i);
		}
	}
	reading->is_task = is_task(reading);
}

/* Is a word neither in a row nor one that says nothing? */
static bool
is_unknown(const Token *token)
{
	return !token->is_word && !token->is_row && !token->is_number &&
		(token->text.len > 1 || IS_HIGHBIT_SET(token->text.data[0]));
}

/*
 * How many words are unknown.  In a script without blanks a long one counts as
 * two, and so does one behind the row, where the noun stands that the others
 * belong to.
 */
static int
count_unknown(const Reading *reading)
{
	int			count = 0;

	for (int i = 0; i < reading->ntokens; i++)
	{
		const Token *token = &reading->tokens[i];

		if (!is_unknown(token))
			continue;
		count++;
		if (sign_length(token->text) > 0 &&
			(token->text.len > MAX_UNKNOWN_SIGNS || i >= reading->row_end))
			count++;
	}
	return count;
}

/* Reads the words of a folded heading; false if there are none, or too many. */
static bool
read_folded(Reading *reading, RcaStr s)
{
	reading->ntokens = 0;
	reading->is_apart = false;
	reading->too_long = false;
	reading->is_task = false;
	reading->row = NULL;
	reading->refuted = NULL;
	reading->row_token = 0;
	read_words(reading, s);
	reading->nwords = count_words(reading);
	if (reading->nwords == 0 || reading->nwords > RCA_MAX_EVIDENCE_WORDS ||
		reading->too_long)
		return false;
	weigh(reading);
	return true;
}

/* Folds a heading into the buffer of a reading. */
static bool
fold_heading(Reading *reading, RcaStr heading, RcaStr *s)
{
	if (!is_indexed)
		make_index();
	if (!rca_fold(skip_number(heading), reading->buffer, s))
		return false;
	s->len = fold_letters(reading->buffer, s->len);
	return true;
}

/* How many words may be unknown. */
static int
allowed_unknown(const Reading *reading, RcaPart around)
{
	const RcaEvidenceRow *row = reading->row;
	int			next = reading->row_end;

	if (around != RCA_PART_OTHER || row->strength == RCA_WEAK)
		return 0;
	/* "background jobs" are jobs, "systemic lessons" lessons */
	if (row->strength == RCA_NORMAL && reading->row_stems == 1 &&
		next < reading->ntokens && !reading->tokens[next].is_apart &&
		is_unknown(&reading->tokens[next]))
		return 0;
	return 1;
}

/*
 * "Long-term fixes" under a resolution and "Tool improvements" under a prevention
 * belong to it, and so does an "Immediate response" under what is to be done.
 */
static bool
belongs_around(const RcaEvidenceRow *row, RcaPart around)
{
	if (row->part == RCA_PART_ACTION_ITEMS)
		return around != RCA_PART_OTHER && row->strength != RCA_STRONG;
	return row->part == RCA_PART_RESOLUTION && around == RCA_PART_PREVENTION;
}

static bool
is_decided(const Reading *reading, RcaPart around)
{
	return reading->row != NULL && !reading->is_task &&
		!belongs_around(reading->row, around) &&
		count_unknown(reading) <= allowed_unknown(reading, around);
}

/*
 * "Fix: one pool for each queue", "TL;DR - it was the cache": what stands before
 * a colon or a dash may be a heading by itself.
 */
static bool
head_is_decided(Reading *reading, RcaStr s)
{
	int			n = 1;

	while (n < s.len && s.data[n] != ':' &&
		   !(s.data[n] == '-' && s.data[n - 1] == ' '))
		n++;
	if (n == s.len || !read_folded(reading, rca_str(s.data, n)) ||
		reading->row == NULL || reading->is_task || count_unknown(reading) > 0)
		return false;
	/* "Task 1: ...", "Ticket: ..." */
	for (int i = 0; i < reading->ntokens; i++)
	{
		if (reading->tokens[i].is_number)
			return false;
	}
	return reading->ntokens <= MAX_HEAD &&
		(reading->row->strength != RCA_WEAK || reading->row->part == RCA_PART_RESOLUTION);
}

/* what joins two names to one heading */
static const RcaStr joints[] =
{
	RCA_LITERAL(" & "), RCA_LITERAL(" / "), RCA_LITERAL(" + "), RCA_LITERAL("/"),
	RCA_LITERAL(" and "), RCA_LITERAL(" und "), RCA_LITERAL(" et "), RCA_LITERAL(" y "),
	RCA_LITERAL(" e "), RCA_LITERAL(" og "), RCA_LITERAL(" och "), RCA_LITERAL(" i "),
	RCA_LITERAL(" и "), RCA_LITERAL(" та "), RCA_LITERAL(" і "), RCA_LITERAL("과 "),
	RCA_LITERAL("와 "), RCA_LITERAL(" 및 "), RCA_LITERAL("および"), RCA_LITERAL("与"),
	RCA_LITERAL("和"), RCA_LITERAL("及"),
};

/*
 * Does half of a heading name a part by itself, with no word that is not known,
 * and the other half say nothing of another?  A question, "how to avoid", is about
 * the other half.
 */
static bool
half_is_decided(Reading *reading, RcaStr half, RcaStr other)
{
	other = rca_trim(other);
	if (other.len > 0 && read_folded(reading, other) &&
		(reading->row != NULL || reading->refuted != NULL))
		return false;
	half = rca_trim(half);
	if (half.len == 0 || !read_folded(reading, half) || reading->row == NULL ||
		reading->row->strength != RCA_STRONG || reading->is_task ||
		count_unknown(reading) > 0)
		return false;
	for (int i = 0; i < reading->ntokens; i++)
	{
		if (reading->tokens[i].classes & RCA_WORD_ASK)
			return false;
	}
	return true;
}

/* The longest joint of ASCII characters, without its blanks. */
#define MAX_JOINT		3

/* Can there be a joint?  Most headings have none, and are not searched for each. */
static bool
may_have_joint(RcaStr s)
{
	int			blank = -1;

	for (int i = 1; i < s.len; i++)
	{
		if (s.data[i] == '/' || IS_HIGHBIT_SET(s.data[i]))
			return true;
		if (s.data[i] != ' ')
			continue;
		/* a short word between two blanks */
		if (blank >= 0 && i - blank <= MAX_JOINT + 1 && !rca_is_digit(s.data[blank + 1]) &&
			rca_starts_with_one(rca_skip(s, blank), joints, lengthof(joints)) > 0)
			return true;
		blank = i;
	}
	return false;
}

/*
 * "Residual risks & follow-up": one of two names is a heading by itself, and the
 * other says nothing of a part.
 */
static bool
one_half_is_decided(Reading *reading, RcaStr s)
{
	if (!may_have_joint(s))
		return false;
	for (int i = 0; i < lengthof(joints); i++)
	{
		int			pos = rca_find(s, joints[i]);

		if (pos <= 0)
			continue;
		if (half_is_decided(reading, rca_skip(s, pos + joints[i].len), rca_str(s.data, pos)) ||
			half_is_decided(reading, rca_str(s.data, pos), rca_skip(s, pos + joints[i].len)))
			return true;
	}
	return false;
}

/* Reads a heading as a whole, or what stands before a colon in it, or half of it. */
static bool
read_heading(Reading *reading, RcaStr heading, RcaPart around)
{
	RcaStr		s;

	if (!fold_heading(reading, heading, &s))
		return false;
	if (read_folded(reading, s) && is_decided(reading, around))
		return true;
	return around == RCA_PART_OTHER &&
		(head_is_decided(reading, s) || one_half_is_decided(reading, s));
}

RcaPart
rca_part_by_evidence(RcaStr heading, RcaPart around)
{
	Reading		reading;

	return read_heading(&reading, heading, around) ?
		reading.row->part : RCA_PART_OTHER;
}

/*
 * Explanations
 */

typedef bool (*TokenTest) (const Token *token);

static bool
is_understood(const Token *token)
{
	return token->is_word || token->is_row;
}

/* Adds the words that a test picks out, after a lead; returns how many. */
static int
append_words(StringInfo out, const Reading *reading, TokenTest test, const char *lead)
{
	int			count = 0;

	for (int i = 0; i < reading->ntokens; i++)
	{
		RcaStr		text = reading->tokens[i].text;

		if (test(&reading->tokens[i]))
			appendStringInfo(out, "%s\"%.*s\"", count++ > 0 ? ", " : lead,
							 text.len, text.data);
	}
	return count;
}

static const char *const strength_names[] =
{
	[RCA_WEAK] = "weak", [RCA_NORMAL] = "normal", [RCA_STRONG] = "strong"
};

const char *
rca_explain_evidence(RcaStr heading, RcaPart around)
{
	Reading		reading;
	StringInfoData out;
	const RcaEvidenceRow *row;
	RcaStr		s;
	bool		is_named;

	is_named = read_heading(&reading, heading, around);
	/* what was looked at last may be only the start of it */
	if (!is_named && (!fold_heading(&reading, heading, &s) || !read_folded(&reading, s)))
		return NULL;
	row = reading.row ? reading.row : reading.refuted;
	if (row == NULL)
		return NULL;
	initStringInfo(&out);
	if (is_named)
	{
		appendStringInfo(&out, "part %s: \"%s\" (%s)", rca_part_name(row->part),
						 row->stems, strength_names[row->strength]);
		append_words(&out, &reading, is_understood, "; understood ");
		append_words(&out, &reading, is_unknown, "; not understood ");
		return out.data;
	}
	appendStringInfo(&out, "no part: \"%s\" points to %s, but ", row->stems,
					 rca_part_name(row->part));
	if (reading.row == NULL)
		appendStringInfoString(&out, "other words contradict it");
	else if (reading.is_task)
		appendStringInfoString(&out, "the heading says what to do");
	else if (belongs_around(row, around))
		appendStringInfoString(&out, "it belongs to the part around it");
	else
	{
		int			count = append_words(&out, &reading, is_unknown, "");

		appendStringInfoString(&out, count > 1 ? " are not understood" :
							   " is not understood");
	}
	return out.data;
}
