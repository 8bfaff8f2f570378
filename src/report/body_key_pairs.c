/*
 * src/report/body_key_pairs.c
 *
 * Pairs of a key and a value in the lines of a block.
 */
#include "base/base.h"

#include "base/text.h"
#include "report/body_keys_internal.h"
#include "report/key_values.h"

/* without bold, a key is one only in the first two sections */
#define MAX_PLAIN_SECTIONS	2

/* bytes of a colon */
#define MAX_COLON		3

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
split_bold(const RcaKeyReader *reader, RcaStr bold, RcaStr *key, RcaStr *value)
{
	int			length = 0;
	int			colon = rca_find_colon(bold, &length);

	if (colon <= 0 || rca_trim(rca_skip(bold, colon + length)).len == 0)
		return false;
	*key = rca_str(bold.data, colon);
	*value = rca_skip(bold, colon + length);
	return rca_is_body_key(reader, *key);
}

/*
 * Where the next bold key begins in s from pos on, or -1.  Bold text that is
 * not a key is part of a value.
 */
static int
find_bold_key(const RcaKeyReader *reader, RcaStr s, int pos)
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
		if (rca_is_body_key(reader, bold) || split_bold(reader, bold, &key, &value))
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

	if (find_bold(value, 0) < 0)
		return value;
	for (int i = 0; i < value.len; i++)
	{
		int			length = rca_pair_separator_length(rca_skip(value, i));
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
read_bold_pairs(RcaKeyReader *reader, RcaStr s, int line, int end_line,
				int next_block)
{
	int			open = 0;

	/* the rest of a line must not be searched to its end for each of its pairs */
	if (find_bold(rca_str(s.data, Min(s.len, 2)), 0) != 0)
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
			rest = rca_join_lines(value, rca_trim(rest));
		else if (next < 0 && rca_key_trim(rest).len == 0 && line == end_line)
			rca_key_take_list(reader, key, next_block);
		else if (next < 0)
			rest = rca_key_whole_value(reader, rest, line, end_line);
		reader->is_bold = true;
		rca_key_take(reader, key, before_bold(rest), line);
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
find_plain_key(const RcaKeyReader *reader, RcaStr s, int pos)
{
	for (; pos < s.len; pos++)
	{
		int			length = rca_pair_separator_length(rca_skip(s, pos));
		RcaStr		pair;
		int			colon;

		if (length == 0)
			continue;
		/* a line of separators must not be searched to its end for each */
		pair = rca_skip(s, pos + length);
		pair.len = Min(pair.len, RCA_KEY_MAX_LENGTH + MAX_COLON);
		colon = rca_find_colon(pair, &length);
		if (colon > 0 && (rca_is_body_key(reader, rca_str(pair.data, colon)) ||
						  (colon < RCA_KEY_MAX_PLAIN && colon + 1 < pair.len &&
						   pair.data[colon + 1] == ' ')))
			return pos;
	}
	return -1;
}

/* "Severity - P1": with a dash for a colon only where the value can be no other. */
static bool
read_dashed_pair(RcaKeyReader *reader, RcaStr s, int line)
{
	static const RcaStr dashes[] =
	{
		RCA_LITERAL(" - "), RCA_LITERAL(" \xe2\x80\x93 "), RCA_LITERAL(" \xe2\x80\x94 "),
		RCA_LITERAL(" = "),
	};

	for (int i = 0; i < lengthof(dashes); i++)
	{
		int			pos = rca_find(rca_str(s.data, Min(s.len, RCA_KEY_MAX_PLAIN + 5)), dashes[i]);
		int			preference = 0;
		RcaStr		value;
		RcaKey		kind;

		if (pos <= 0)
			continue;
		kind = rca_body_key_of(reader, rca_str(s.data, pos), &preference);
		value = rca_trim(rca_skip(s, pos + dashes[i].len));
		if ((kind != RCA_KEY_SEVERITY && kind != RCA_KEY_STATUS && kind != RCA_KEY_DATE &&
			 kind != RCA_KEY_DURATION) ||
			value.len > RCA_KEY_MAX_VALUE || !rca_key_value_fits(kind, value))
			continue;
		rca_key_take(reader, rca_str(s.data, pos), value, line);
		return true;
	}
	return false;
}

/* "Key: value", also several of them on one line. */
static void
read_plain_pairs(RcaKeyReader *reader, RcaStr s, int line, int end_line,
				 int next_block)
{
	if (!reader->is_late && read_dashed_pair(reader, s, line))
		return;
	while (s.len > 0)
	{
		int			length = 0;
		int			colon;
		int			next = find_plain_key(reader, s, 1);
		RcaStr		pair = rca_key_trim(rca_str(s.data, next >= 0 ? next : s.len));
		RcaStr		value;

		colon = rca_find_colon(pair, &length);
		if (colon < 0 && next < 0 &&
			rca_find_colon(s, &length) >= 0 && line == end_line)
			rca_key_take_list(reader, pair, next_block);
		if (colon >= 0)
		{
			value = rca_skip(pair, colon + length);
			if (next < 0)
				value = rca_key_whole_value(reader, value, line, end_line);
			rca_key_take(reader, rca_str(pair.data, colon), value, line);
		}
		if (next < 0)
			return;
		s = rca_skip(s, next);
		/* a plain pair may have bold ones behind it */
		if (read_bold_pairs(reader, rca_key_trim(s), line, end_line, next_block))
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
read_definition(RcaKeyReader *reader, RcaStr s, int line, int end_line)
{
	RcaStr		next;

	if (line >= end_line || s.len == 0 || s.data[s.len - 1] == ':')
		return false;
	next = rca_trim(rca_key_line(reader, line + 1));
	if (next.len < 3 || next.data[0] != ':' || !rca_is_blank(next.data[1]) ||
		!rca_is_body_key(reader, s))
		return false;
	rca_key_take(reader, s, rca_skip(next, 1), line + 1);
	return true;
}

void
rca_key_pairs_read(RcaKeyReader *reader, int i)
{
	const RcaMarkdown *md = &reader->report->body;
	const RcaBlock *block = &md->blocks[i];
	int			end_line = block->end_line;

	/* an item ends before the items in it, which may all stand on one line */
	if (block->kind == RCA_BLOCK_ITEM && i + 1 < md->nblocks)
		end_line = Max(block->line, Min(end_line, md->blocks[i + 1].line - 1));
	for (int line = Max(block->line, reader->last + 1); line <= end_line; line++)
	{
		RcaStr		s;

		/* of an item only what is behind its mark */
		if (block->kind == RCA_BLOCK_ITEM && line > block->line)
			break;
		s = strip_markers(rca_key_line(reader, line));
		reader->last = line;
		if (!reader->is_late && read_definition(reader, s, line, end_line))
			continue;
		if (!read_bold_pairs(reader, s, line, end_line, i + 1) &&
			(reader->nheadings <= MAX_PLAIN_SECTIONS || reader->is_late))
			read_plain_pairs(reader, s, line, end_line, i + 1);
	}
}
