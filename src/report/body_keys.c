/*
 * src/report/body_keys.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys.h"
#include "report/key_values.h"
#include "report/team_words.h"
#include "report/title_heading.h"
#include "values/date.h"

/* metadata stands at the top; further down "Date:" may be anything */
#define MAX_BLOCKS		60
#define MAX_ROWS		60

/* ... and what says what it is stands not much deeper */
#define MAX_LATE_BLOCKS	600

/* without bold, a key is one only in the first two sections */
#define MAX_PLAIN_SECTIONS	2

/* bytes of a key, its markup included */
#define MAX_KEY			256

/* a colon further on is one of a sentence */
#define MAX_PLAIN_KEY	30

/* longer values under a heading are prose */
#define MAX_VALUE		80

/* lines that a value may go on in, and bytes of a line that has been filled */
#define MAX_MORE_LINES	10
#define MIN_FULL_LINE	50

/* characters of a line of text that is broken where it is full */
#define MIN_WIDTH		60

/* blocks of the closing of a report, behind its last break */
#define MAX_CLOSING		12

/* names in a list below a key */
#define MAX_NAMES		50

/* bytes of a colon */
#define MAX_COLON		3

/* what may stand between a bold key and its value, or before the next key */
static const RcaStr separators[] =
{
	RCA_LITERAL(":"), RCA_LITERAL("|"), RCA_LITERAL("-"), RCA_LITERAL("\\"),
	RCA_LITERAL("\xef\xbc\x9a"),	/* full-width colon */
	RCA_LITERAL("\xc2\xb7"), RCA_LITERAL("\xe2\x80\x93"),
	RCA_LITERAL("\xe2\x80\x94"),
};

/* between the pairs of one line */
static const RcaStr pair_separators[] =
{
	RCA_LITERAL("|"), RCA_LITERAL("\xc2\xb7"),
	RCA_LITERAL("\xef\xbd\x9c"),	/* full-width bar */
};

static const RcaStr colons[] =
{
	RCA_LITERAL(":"), RCA_LITERAL("\xef\xbc\x9a"),
};

typedef struct KeyReader
{
	RcaReport  *report;
	int			preference[RCA_KEY_COUNT];	/* of the name that counts */
	bool		in_body[RCA_KEY_COUNT]; /* the value that counts is there */
	bool		title_has_date;
	bool		has_title;		/* a heading that says what happened */
	bool		is_bold;		/* the key that is read now */
	bool		is_late;		/* behind the first part that tells what happened */
	bool		is_closing;		/* behind all of them */
	bool		in_one;			/* in a chapter of one incident of several */
	int			nheadings;
	int			last;			/* line that was read */
} KeyReader;

static RcaStr
trim_separators(RcaStr s)
{
	bool		found;

	do
	{
		found = false;
		s = rca_trim(s);
		for (int i = 0; i < lengthof(separators) && !found; i++)
		{
			RcaStr		separator = separators[i];
			int			rest = s.len - separator.len;

			if (rca_starts_nocase(s, separator))
			{
				s = rca_skip(s, separator.len);
				found = true;
			}
			else if (rest >= 0 &&
					 memcmp(s.data + rest, separator.data, separator.len) == 0)
			{
				s.len = rest;
				found = true;
			}
		}
	} while (found);
	return s;
}

static RcaStr
line_of(const KeyReader *reader, int line)
{
	const RcaMarkdown *md = &reader->report->body;

	return md->lines[line - md->first_line];
}

/* A node as the front matter would have it; its place is the whole line. */
static RcaNode *
make_node(const KeyReader *reader, RcaNodeKind kind, RcaStr text, int line)
{
	RcaNode    *node = palloc0(sizeof(RcaNode));

	node->kind = kind;
	if (kind == RCA_NODE_STRING)
		node->text = rca_copy(text);
	node->line = node->end_line = line;
	node->col = 1;
	node->end_col = 1 + rca_count_chars(line_of(reader, line));
	return node;
}

/* What a key says, and how well; OTHER also where it cannot be in the body. */
static RcaKey
key_of(const KeyReader *reader, RcaStr key, int *preference)
{
	RcaKey		kind;

	if (key.len > MAX_KEY)
		return RCA_KEY_OTHER;
	*preference = 0;
	kind = rca_team_key(&reader->report->body,
						rca_cell_text(&reader->report->body, trim_separators(key)),
						preference);
	/* "Incident:" is of anything, where a heading says what happened */
	if (kind == RCA_KEY_TITLE && *preference >= RCA_LIKELY_KEY && reader->has_title)
		return RCA_KEY_OTHER;
	return kind;
}

static bool
is_key(const KeyReader *reader, RcaStr key)
{
	int			preference;

	return key_of(reader, key, &preference) != RCA_KEY_OTHER;
}

/* "TBD", also with a remark behind it */
static bool
is_open(RcaStr text)
{
	static const RcaStr brackets[] = {
		RCA_LITERAL("("), RCA_LITERAL("\xef\xbc\x88"),
	};

	if (text.len == 0 || rca_is_placeholder(text))
		return true;
	for (int i = 0; i < lengthof(brackets); i++)
	{
		int			open = rca_find(text, brackets[i]);

		if (open > 0 && rca_is_placeholder(rca_str(text.data, open)))
			return true;
	}
	return false;
}

/*
 * May a value count?  Where a name or a place may say something else, only one
 * that is what the key says.
 */
static bool
is_meant(const KeyReader *reader, RcaKey kind, int preference, RcaStr text)
{
	bool		is_likely = preference >= RCA_LIKELY_KEY;

	if (kind == RCA_KEY_DATE && is_likely && reader->title_has_date)
		return false;
	if (reader->is_late && kind == RCA_KEY_SERVICES)
	{
		RcaNode		node = {RCA_NODE_STRING, text};

		return rca_are_names(&reader->report->body, &node);
	}
	/* the report is as old as its first incident, and no more of it is known */
	if (reader->in_one && (kind == RCA_KEY_SEVERITY || kind == RCA_KEY_STATUS ||
						   kind == RCA_KEY_SERVICES || kind == RCA_KEY_DURATION))
		return false;
	/* "Incident: INC-7" is no title */
	if (kind == RCA_KEY_TITLE && is_likely)
		return reader->is_bold && !reader->is_late && memchr(text.data, ' ', text.len) != NULL;
	if (reader->is_closing && kind == RCA_KEY_AUTHORS)
		return text.len <= MAX_VALUE;
	if (reader->is_late && kind != RCA_KEY_SEVERITY && kind != RCA_KEY_STATUS &&
		kind != RCA_KEY_DURATION)
		return false;
	return (!is_likely && !reader->is_late) || rca_key_value_fits(kind, text);
}

/*
 * Is a value that counts one that cannot be read, "Date: May 2025", where
 * another can?  That of the front matter stays.
 */
static bool
is_unreadable_beside(const KeyReader *reader, RcaKey kind, const RcaNode *value)
{
	const RcaNode *before = reader->report->values[kind];

	return kind == RCA_KEY_DATE && before != NULL && reader->in_body[kind] && !reader->is_late &&
		!rca_key_value_fits(kind, rca_node_text(before)) &&
		rca_key_value_fits(kind, rca_node_text(value));
}

static void
count_value(KeyReader *reader, RcaKey kind, int preference, RcaStr key, RcaNode *value)
{
	RcaReport  *report = reader->report;

	report->keys[kind] = make_node(reader, RCA_NODE_STRING, key, value->line);
	report->values[kind] = value;
	report->sources[kind] = RCA_NULL_STR;
	reader->in_body[kind] = true;
	reader->preference[kind] = reader->is_late ? RCA_LIKELY_KEY : preference;
	if (kind == RCA_KEY_DURATION)
		report->duration_is_likely = preference >= RCA_LIKELY_KEY || reader->is_late;
}

/* Takes the value of a key that is known. */
static void
take_value(KeyReader *reader, RcaKey kind, int preference, RcaStr key,
		   RcaNode *value)
{
	RcaReport  *report = reader->report;
	bool		is_likely = preference >= RCA_LIKELY_KEY;

	/*
	 * The front matter wins, and so does what stands first; but not a name
	 * that may say something else.
	 */
	if (report->values[kind] == NULL ||
		(!is_likely && !reader->is_late &&
		 reader->preference[kind] >= RCA_LIKELY_KEY))
		count_value(reader, kind, preference, key, value);
	else if (is_unreadable_beside(reader, kind, value))
	{
		if (report->overruled[kind] == NULL)
			report->overruled[kind] = (RcaNode *) report->values[kind];
		count_value(reader, kind, preference, key, value);
	}
	else if (report->overruled[kind] == NULL && !is_likely && !reader->is_late &&
			 value->kind == RCA_NODE_STRING)
		report->overruled[kind] = value;
}

static bool
is_in_source(const RcaReport *report, RcaStr s)
{
	return s.data >= report->source.data &&
		s.data + s.len <= report->source.data + report->source.len;
}

/* Takes a pair that stands at a line, if its key is known. */
static void
take(KeyReader *reader, RcaStr key, RcaStr value, int line)
{
	int			preference;
	RcaKey		kind = key_of(reader, key, &preference);
	RcaReport  *report = reader->report;
	const RcaNode *before;
	RcaStr		text;

	if (kind == RCA_KEY_OTHER)
		return;
	before = report->values[kind];
	value = trim_separators(value);
	text = rca_cell_text(&reader->report->body, value);
	if (is_open(text) || !is_meant(reader, kind, preference, text))
		return;
	report->nbold_keys += reader->is_bold;
	take_value(reader, kind, preference, key,
			   make_node(reader, RCA_NODE_STRING, text, line));
	/* an edit wants the place of a value that stands in one piece */
	if (report->values[kind] != before && is_in_source(report, value))
		report->sources[kind] = value;
}

/*
 * Values of more than a line
 */

/* The first colon of s and its length, or -1. */
static int
find_colon(RcaStr s, int *length)
{
	int			first = -1;

	for (int i = 0; i < lengthof(colons); i++)
	{
		int			pos = rca_find(s, colons[i]);

		if (pos >= 0 && (first < 0 || pos < first))
		{
			first = pos;
			*length = colons[i].len;
		}
	}
	return first;
}

/* How many round brackets of s are open at its end. */
static int
open_brackets(RcaStr s)
{
	int			depth = 0;

	for (int i = 0; i < s.len; i++)
	{
		if (s.data[i] == '(')
			depth++;
		else if (s.data[i] == ')')
			depth--;
	}
	return depth;
}

/* May a line begin something of its own: a key, an item, a row? */
static bool
begins_anew(RcaStr next, bool in_brackets)
{
	int			length;
	int			colon;

	if (next.len == 0 || strchr(">|#`-+", next.data[0]) != NULL)
		return true;
	/* within brackets one star is a stress, "(the *old* one)" */
	if (in_brackets)
		return next.len > 1 && strchr("*_", next.data[0]) != NULL &&
			(next.data[1] == next.data[0] || next.data[1] == ' ');
	colon = find_colon(next, &length);
	return strchr("*_", next.data[0]) != NULL || (colon >= 0 && colon < MAX_PLAIN_KEY);
}

/* The characters of the widest line of some. */
static int
width_of_lines(const KeyReader *reader, int line, int end_line)
{
	int			width = 0;

	for (; line <= end_line; line++)
		width = Max(width, rca_count_chars(rca_trim(line_of(reader, line))));
	return width;
}

/* Was a line broken because the first word of the next one did not fit? */
static bool
is_wrapped(RcaStr line, RcaStr next, int width)
{
	const char *blank = memchr(next.data, ' ', next.len);
	RcaStr		word = blank == NULL ? next : rca_slice(next.data, blank);

	return rca_count_chars(rca_trim(line)) + 1 + rca_count_chars(word) >
		Max(width, MIN_WIDTH);
}

/* Does a value, which ends a line, go on in the next one? */
static bool
goes_on(RcaStr value, RcaStr line, RcaStr next, int width)
{
	int			depth = open_brackets(value);

	if (begins_anew(next, depth > 0))
		return false;
	/* two blanks or a backslash end a line for good */
	if (value.len > 1 && (value.data[value.len - 1] == '\\' ||
						  (value.data[value.len - 1] == ' ' &&
						   value.data[value.len - 2] == ' ')))
		return false;
	value = rca_trim(value);
	return depth > 0 || (value.len > 0 && value.data[value.len - 1] == ',') ||
		(value.len >= MIN_FULL_LINE && next.data[0] >= 'a' && next.data[0] <= 'z') ||
		(value.len > 0 && is_wrapped(line, next, width));
}

/* The length of the separator of pairs that s begins with, or 0. */
static inline int
pair_separator_length(RcaStr s)
{
	for (int i = 0; i < lengthof(pair_separators); i++)
	{
		if (s.data[0] == pair_separators[i].data[0] &&
			rca_starts_nocase(s, pair_separators[i]))
			return pair_separators[i].len;
	}
	return 0;
}

/* A line of a value up to the next pair, once all brackets are closed. */
static RcaStr
before_next_pair(RcaStr s, int depth)
{
	for (int i = 0; i < s.len; i++)
	{
		RcaStr		rest = rca_skip(s, i);

		depth += (s.data[i] == '(') - (s.data[i] == ')');
		if (depth <= 0 && pair_separator_length(rest) > 0)
			return rca_trim(rca_slice(s.data, rest.data));
	}
	return s;
}

static RcaStr
joined(RcaStr a, RcaStr b)
{
	char	   *text;

	if (b.len == 0)
		return a;
	text = psprintf("%.*s %.*s", a.len, a.data, b.len, b.data);
	return rca_str(text, a.len + 1 + b.len);
}

/* A value with the lines that it goes on in, up to a line. */
static RcaStr
whole_value(const KeyReader *reader, RcaStr value, int line, int end_line)
{
	RcaStr		rest = value;
	RcaStr		here = line_of(reader, line);
	int			width;

	if (line >= end_line)
		return value;
	/* with the blanks at the end of its line, which mean something */
	if (value.len > 0)
		rest = rca_slice(value.data, here.data + here.len);
	end_line = Min(end_line, line + MAX_MORE_LINES);
	width = width_of_lines(reader, line, end_line);
	for (; line < end_line; line++)
	{
		RcaStr		next = rca_trim(line_of(reader, line + 1));
		RcaStr		part;

		if (!goes_on(rest, line_of(reader, line), next, width))
			break;
		part = before_next_pair(next, open_brackets(rest));
		value = joined(rca_trim(value), part);
		if (part.len < next.len)
			break;
		rest = value;
	}
	return value;
}

/*
 * A list of names below a key: from block i on, the items of one depth.  Where
 * the key is an item itself, they are in it.
 */
static void
take_list(KeyReader *reader, RcaStr key, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	int			preference;
	RcaKey		kind = key_of(reader, key, &preference);
	RcaNode    *list;
	int			list_block = i;
	int			depth;

	if ((kind != RCA_KEY_SERVICES && kind != RCA_KEY_AUTHORS) ||
		reader->is_late || i >= md->nblocks)
		return;
	depth = md->blocks[i].item;
	if (md->blocks[i - 1].kind == RCA_BLOCK_ITEM && depth != i - 1)
		return;
	list = make_node(reader, RCA_NODE_SEQUENCE, RCA_NULL_STR, md->blocks[i].line);
	for (; i < md->nblocks && md->blocks[i].kind == RCA_BLOCK_ITEM &&
		 md->blocks[i].item >= depth && list->nitems < MAX_NAMES; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		RcaStr		text;

		if (!rca_block_has_text(block) || block->item != depth)
			continue;
		text = rca_block_text(md, block);
		if (text.len > MAX_KEY)
			return;
		rca_node_append(list, make_node(reader, RCA_NODE_STRING, text, block->line));
	}
	/* under a heading there may be what happened to each */
	if (list->nitems > 0 &&
		(md->blocks[list_block - 1].kind != RCA_BLOCK_HEADING ||
		 rca_are_names(md, list)))
		take_value(reader, kind, preference, key, list);
}

/*
 * Pairs in a line
 */

/* Where the next "**" stands in s from pos on, or -1. */
static int
find_bold(RcaStr s, int pos)
{
	for (; pos + 1 < s.len; pos++)
	{
		if ((s.data[pos] == '*' && s.data[pos + 1] == '*') ||
			(s.data[pos] == '_' && s.data[pos + 1] == '_'))
			return pos;
	}
	return -1;
}

/* "Severity: P1": a key and its value within the bold.  False if it is no key. */
static bool
split_bold(const KeyReader *reader, RcaStr bold, RcaStr *key, RcaStr *value)
{
	int			length = 0;
	int			colon = find_colon(bold, &length);

	if (colon <= 0 || rca_trim(rca_skip(bold, colon + length)).len == 0)
		return false;
	*key = rca_str(bold.data, colon);
	*value = rca_skip(bold, colon + length);
	return is_key(reader, *key);
}

/*
 * Where the next bold key begins in s from pos on, or -1.  Bold text that is
 * not a key is part of a value.
 */
static int
find_bold_key(const KeyReader *reader, RcaStr s, int pos)
{
	int			open = find_bold(s, pos);

	while (open >= 0)
	{
		int			close = find_bold(s, open + 2);
		RcaStr		bold,
					key,
					value;

		if (close < 0)
			return -1;
		bold = rca_slice(s.data + open + 2, s.data + close);
		if (is_key(reader, bold) || split_bold(reader, bold, &key, &value))
			return open;
		open = find_bold(s, close + 2);
	}
	return -1;
}

/* A value up to a separator of pairs with bold text behind it: the next key. */
static RcaStr
before_bold(RcaStr value)
{
	int			depth = 0;

	for (int i = 0; i < value.len; i++)
	{
		int			length = pair_separator_length(rca_skip(value, i));
		RcaStr		rest;

		/* "[draft | **final**]" is a choice */
		depth += (strchr("([", value.data[i]) != NULL) - (strchr(")]", value.data[i]) != NULL);
		if (length == 0 || depth > 0)
			continue;
		rest = rca_trim(rca_skip(value, i + length));
		if (rest.len > 4 && find_bold(rca_str(rest.data, 2), 0) == 0)
			return rca_trim(rca_str(value.data, i));
	}
	return value;
}

/*
 * "**Key:** value", also several of them on one line; the last value may go on
 * up to end_line, or be a list in the blocks from next_block on.  False if the
 * line does not begin so.
 */
static bool
read_bold_pairs(KeyReader *reader, RcaStr s, int line, int end_line,
				int next_block)
{
	int			open = find_bold(s, 0);

	if (open != 0)
		return false;
	while (open >= 0)
	{
		int			close = find_bold(s, open + 2);
		int			next;
		RcaStr		key,
					value,
					rest;

		if (close < 0)
			break;
		next = find_bold_key(reader, s, close + 2);
		key = rca_slice(s.data + open + 2, s.data + close);
		rest = rca_slice(s.data + close + 2,
						 s.data + (next >= 0 ? next : s.len));
		if (split_bold(reader, key, &key, &value))
			rest = joined(value, rca_trim(rest));
		else if (next < 0 && trim_separators(rest).len == 0 && line == end_line)
			take_list(reader, key, next_block);
		else if (next < 0)
			rest = whole_value(reader, rest, line, end_line);
		reader->is_bold = true;
		take(reader, key, before_bold(rest), line);
		reader->is_bold = false;
		open = next;
	}
	return true;
}

/*
 * The next "key:" behind a separator of pairs, from pos on; or -1.  Any short
 * word is one, as "Published: ..." behind the name of an author.
 */
static int
find_plain_key(const KeyReader *reader, RcaStr s, int pos)
{
	for (; pos < s.len; pos++)
	{
		int			length = pair_separator_length(rca_skip(s, pos));
		RcaStr		pair;
		int			colon;

		if (length == 0)
			continue;
		/* a line of separators must not be searched to its end for each */
		pair = rca_skip(s, pos + length);
		pair.len = Min(pair.len, MAX_KEY + MAX_COLON);
		colon = find_colon(pair, &length);
		if (colon > 0 && (is_key(reader, rca_str(pair.data, colon)) ||
						  (colon < MAX_PLAIN_KEY && colon + 1 < pair.len &&
						   pair.data[colon + 1] == ' ')))
			return pos;
	}
	return -1;
}

/* "Severity - P1": with a dash for a colon only where the value can be no other. */
static bool
read_dashed_pair(KeyReader *reader, RcaStr s, int line)
{
	static const RcaStr dashes[] =
	{
		RCA_LITERAL(" - "), RCA_LITERAL(" \xe2\x80\x93 "), RCA_LITERAL(" \xe2\x80\x94 "),
		RCA_LITERAL(" = "),
	};

	for (int i = 0; i < lengthof(dashes); i++)
	{
		int			pos = rca_find(rca_str(s.data, Min(s.len, MAX_PLAIN_KEY + 5)), dashes[i]);
		int			preference = 0;
		RcaStr		value;
		RcaKey		kind;

		if (pos <= 0)
			continue;
		kind = key_of(reader, rca_str(s.data, pos), &preference);
		value = rca_trim(rca_skip(s, pos + dashes[i].len));
		if ((kind != RCA_KEY_SEVERITY && kind != RCA_KEY_STATUS && kind != RCA_KEY_DATE &&
			 kind != RCA_KEY_DURATION) ||
			value.len > MAX_VALUE || !rca_key_value_fits(kind, value))
			continue;
		take(reader, rca_str(s.data, pos), value, line);
		return true;
	}
	return false;
}

/* "Key: value", also several of them on one line. */
static void
read_plain_pairs(KeyReader *reader, RcaStr s, int line, int end_line,
				 int next_block)
{
	if (!reader->is_late && read_dashed_pair(reader, s, line))
		return;
	while (s.len > 0)
	{
		int			length = 0;
		int			colon;
		int			next = find_plain_key(reader, s, 1);
		RcaStr		pair = trim_separators(rca_str(s.data, next >= 0 ? next : s.len));
		RcaStr		value;

		colon = find_colon(pair, &length);
		if (colon < 0 && next < 0 &&
			find_colon(s, &length) >= 0 && line == end_line)
			take_list(reader, pair, next_block);
		if (colon >= 0)
		{
			value = rca_skip(pair, colon + length);
			if (next < 0)
				value = whole_value(reader, value, line, end_line);
			take(reader, rca_str(pair.data, colon), value, line);
		}
		if (next < 0)
			return;
		s = rca_skip(s, next);
		/* a plain pair may have bold ones behind it */
		if (read_bold_pairs(reader, trim_separators(s), line, end_line, next_block))
			return;
	}
}

/* A line without the mark of a stress on all of it, "*Author: kim*". */
static RcaStr
strip_stress(RcaStr line)
{
	char		mark;

	line = rca_trim(line);
	if (line.len < 3)
		return line;
	mark = line.data[0];
	if ((mark == '*' || mark == '_') && line.data[1] != mark &&
		!rca_is_blank(line.data[1]) && line.data[line.len - 1] == mark &&
		memchr(line.data + 1, mark, line.len - 2) == NULL)
		return rca_str(line.data + 1, line.len - 2);
	return line;
}

/* A line without the marks of quotes and list items. */
static RcaStr
strip_markers(RcaStr line)
{
	line = rca_trim(line);
	while (line.len > 1 &&
		   (line.data[0] == '>' ||
			(strchr("-*+", line.data[0]) != NULL && line.data[1] == ' ')))
		line = rca_trim(rca_skip(line, 1));
	return strip_stress(line);
}

/* ": SEV-1" below "Severity", as a list of definitions has it */
static bool
read_definition(KeyReader *reader, RcaStr s, int line, int end_line)
{
	RcaStr		next;

	if (line >= end_line || s.len == 0 || s.data[s.len - 1] == ':' || !is_key(reader, s))
		return false;
	next = rca_trim(line_of(reader, line + 1));
	if (next.len < 3 || next.data[0] != ':' || !rca_is_blank(next.data[1]))
		return false;
	take(reader, s, rca_skip(next, 1), line + 1);
	return true;
}

/* The lines of a block. */
static void
read_lines(KeyReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	int			end_line = block->end_line;

	/* an item ends before the items in it, which may all stand on one line */
	if (block->kind == RCA_BLOCK_ITEM && i + 1 < md->nblocks)
		end_line = Max(block->line, Min(end_line, md->blocks[i + 1].line - 1));
	for (int line = Max(block->line, reader->last + 1); line <= end_line; line++)
	{
		RcaStr		s = strip_markers(line_of(reader, line));

		/* of an item only what is behind its mark */
		if (block->kind == RCA_BLOCK_ITEM && line > block->line)
			break;
		reader->last = line;
		if (!reader->is_late && read_definition(reader, s, line, end_line))
			continue;
		if (!read_bold_pairs(reader, s, line, end_line, i + 1) &&
			(reader->nheadings <= MAX_PLAIN_SECTIONS || reader->is_late))
			read_plain_pairs(reader, s, line, end_line, i + 1);
	}
}

/*
 * Tables and headings
 */

/*
 * A table of one row, whose header has the keys.  Two of them or more: another
 * table may have a column "Date".
 */
static void
read_only_row(KeyReader *reader, const RcaTable *table)
{
	const RcaRow *row = &table->rows[0];
	int			nkeys = 0;

	for (int i = 0; i < table->ncolumns; i++)
		nkeys += is_key(reader, table->header[i]);
	if (nkeys < 2 || reader->is_late)
		return;
	for (int i = 0; i < table->ncolumns; i++)
		take(reader, table->header[i], row->cells[i], row->line);
}

static void
read_table(KeyReader *reader, const RcaTable *table)
{
	if (table->ncolumns != 2)
	{
		if (table->nrows == 1)
			read_only_row(reader, table);
		return;
	}
	/* a table without a header of its own has its first pair there */
	take(reader, table->header[0], table->header[1], table->line);
	for (int i = 0; i < Min(table->nrows, MAX_ROWS); i++)
	{
		const RcaRow *row = &table->rows[i];

		take(reader, row->cells[0], row->cells[1], row->line);
	}
}

/*
 * "## Severity" and a line under it; more than a line is a chapter about it.
 * "## Date: July 1" has its value in the heading.
 */
static void
read_heading_pair(KeyReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	const RcaBlock *next = block + 1;
	RcaStr		heading = rca_block_text(md, block);
	RcaStr		value;
	int			ignored;
	int			length = 0;
	int			colon = find_colon(heading, &length);

	if (colon > 0 && rca_trim(rca_skip(heading, colon + length)).len > 0)
	{
		/* "## Title: x" is what it is */
		if (key_of(reader, rca_str(heading.data, colon), &ignored) == RCA_KEY_TITLE)
			return;
		take(reader, rca_str(heading.data, colon),
			 rca_skip(heading, colon + length), block->line);
		return;
	}
	if (i + 1 == md->nblocks || (next->kind == RCA_BLOCK_ITEM && !next->quoted))
	{
		take_list(reader, heading, i + 1);
		return;
	}
	if (next->kind != RCA_BLOCK_PARAGRAPH || next->nested ||
		next->end_line > next->line)
		return;
	value = line_of(reader, next->line);
	if (value.len <= MAX_VALUE)
		take(reader, heading, value, next->line);
}

/* Parts that tell what happened; metadata stands before them. */
static bool
is_story(RcaPart part)
{
	return part != RCA_PART_OTHER && part != RCA_PART_SUMMARY &&
		part != RCA_PART_BACKGROUND && part != RCA_PART_AFFECTED_SERVICES;
}

static bool
is_impact(RcaPart part)
{
	return part == RCA_PART_IMPACT || part == RCA_PART_CUSTOMER_IMPACT;
}

/*
 * Behind the first part of the story: chapters and tables of metadata, and what
 * an impact says of itself.
 */
static void
read_late_block(KeyReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	RcaPart		part = reader->report->parts[i];

	if (block->kind == RCA_BLOCK_HEADING && !is_story(part) && block->level <= 3)
		read_heading_pair(reader, i);
	else if (block->kind == RCA_BLOCK_TABLE && part != RCA_PART_AFFECTED_SERVICES &&
			 (!is_story(part) || is_impact(part)))
		read_table(reader, block->table);
	else if ((block->kind == RCA_BLOCK_PARAGRAPH || block->kind == RCA_BLOCK_ITEM) &&
			 is_impact(part) && !block->quoted)
		read_lines(reader, i);
}

static void
read_block(KeyReader *reader, int i)
{
	const RcaBlock *block = &reader->report->body.blocks[i];

	switch (block->kind)
	{
		case RCA_BLOCK_HEADING:
			reader->nheadings++;
			/* the title is not a key */
			if (i > 0)
				read_heading_pair(reader, i);
			break;
		case RCA_BLOCK_TABLE:
			/* a table of services, whose first row is a header */
			if (reader->report->parts[i] != RCA_PART_AFFECTED_SERVICES)
				read_table(reader, block->table);
			break;
		case RCA_BLOCK_PARAGRAPH:
		case RCA_BLOCK_ITEM:
			read_lines(reader, i);
			break;
		default:
			break;
	}
}

/*
 * "**Report author:** kim", "Status: closed" in the last lines, behind a break:
 * the first block of them, or that of none.
 */
static int
find_closing(const RcaMarkdown *md)
{
	int			first = Max(0, md->nblocks - MAX_CLOSING);

	for (int i = md->nblocks - 1; i > first; i--)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->kind == RCA_BLOCK_BREAK && !block->nested)
			return i + 1;
		if (block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM)
			break;
	}
	return md->nblocks;
}

static void
read_closing(KeyReader *reader)
{
	const RcaMarkdown *md = &reader->report->body;

	reader->is_late = reader->is_closing = true;
	for (int i = find_closing(md); i < md->nblocks; i++)
	{
		if (!md->blocks[i].quoted)
			read_lines(reader, i);
	}
}

/* Is a block, or what it stands in, an item that begins with a label? */
static bool
is_in_lead(const RcaReport *report, int i)
{
	RcaStr		rest;

	for (; i >= 0; i = report->body.blocks[i].item)
	{
		if (rca_block_lead(&report->body, &report->body.blocks[i], &rest).data != NULL)
			return true;
	}
	return false;
}

/* Does a heading count incidents, "Incident 2: ..."? */
static bool
counts_incidents(RcaStr heading)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("incident"), RCA_LITERAL("incidente"), RCA_LITERAL("outage"),
		RCA_LITERAL("vorfall"), RCA_LITERAL("storung"), RCA_LITERAL("hendelse"),
		RCA_LITERAL("инцидент"), RCA_LITERAL("事件"), RCA_LITERAL("事故"),
		RCA_LITERAL("障害"), RCA_LITERAL("インシデント"), RCA_LITERAL("장애"),
	};

	for (int i = 0; i < lengthof(words); i++)
	{
		RcaStr		rest;

		if (!rca_starts_nocase(heading, words[i]))
			continue;
		rest = rca_trim(rca_skip(heading, words[i].len));
		if (rest.len > 1 && rest.data[0] == '#')
			rest = rca_skip(rest, 1);
		/* a number, and not the year of a name */
		if (rest.len > 0 && rca_is_digit(rest.data[0]) &&
			(rest.len == 1 || !rca_is_word(rest.data[1]) || IS_HIGHBIT_SET(rest.data[1])))
			return true;
	}
	return false;
}

/*
 * Marks the sections that tell of one incident of several: what their keys say
 * is not said of the report.
 */
static bool *
find_incidents(const RcaReport *report)
{
	bool	   *found = palloc0(Max(report->nsections, 1) * sizeof(bool));
	int			count = 0;
	int			last = -1;

	for (int i = 0; i < report->nsections; i++)
	{
		found[i] = counts_incidents(report->sections[i].heading);
		count += found[i];
	}
	if (count < 2)
		return NULL;
	for (int i = 0; i < report->nsections; i++)
	{
		if (found[i])
			last = i;
		else
			found[i] = last >= 0 && report->sections[i].line <= report->sections[last].end_line;
	}
	return found;
}

void
rca_body_keys_read(RcaReport *report)
{
	const RcaMarkdown *md = &report->body;
	KeyReader	reader = {report};
	const bool *of_several = find_incidents(report);
	bool		in_lead = false;
	int			next = 0;		/* section */
	RcaStr		title = rca_node_text(report->values[RCA_KEY_TITLE]);
	RcaStr		heading;

	reader.has_title = (rca_title_heading(report, &heading) != NULL);
	(void) rca_first_heading(report, &heading);
	reader.title_has_date =
		(title.data != NULL && rca_date_find(title) != RCA_NO_DATE) ||
		(heading.data != NULL && rca_date_find(heading) != RCA_NO_DATE);
	for (int i = 0; i < Min(md->nblocks, MAX_LATE_BLOCKS); i++)
	{
		while (next < report->nsections &&
			   report->sections[next].line <= md->blocks[i].line)
			in_lead = rca_is_lead(&report->sections[next++]);
		if (!reader.is_late)
			reader.is_late = i >= MAX_BLOCKS ||
				(is_story(report->parts[i]) && !in_lead && !is_in_lead(report, i));
		reader.in_one = of_several != NULL && next > 0 && of_several[next - 1];
		if (reader.is_late)
			read_late_block(&reader, i);
		else
			read_block(&reader, i);
	}
	reader.in_one = false;
	if (reader.is_late)
		read_closing(&reader);
}
