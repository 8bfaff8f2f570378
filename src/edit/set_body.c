/*
 * src/edit/set_body.c
 */
#include "base/base.h"

#include "base/text.h"
#include "edit/inline_edit.h"
#include "edit/set_body.h"
#include "report/team_words.h"
#include "report/title_heading.h"

/* rows that a line with metadata in the body may also be */
#define LINE_FACTS	(RCA_FACT_POINTS | RCA_FACT_LINKS | RCA_FACT_BLOCKS)

/* Marks the whole block of prose that has a line as touched. */
static void
touch_block(RcaEdit *edit, int line)
{
	const RcaMarkdown *md = &edit->report->body;

	rca_edit_allow(edit, LINE_FACTS);
	rca_edit_touch(edit, line, line);
	for (int i = 0; i < md->nblocks && md->blocks[i].line <= line; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if (block->end_line >= line &&
			(block->kind == RCA_BLOCK_PARAGRAPH || block->kind == RCA_BLOCK_ITEM ||
			 block->kind == RCA_BLOCK_TABLE))
			rca_edit_touch(edit, block->line, block->kind == RCA_BLOCK_PARAGRAPH ?
						   block->end_line : block->line);
	}
}

void
rca_body_set(RcaEdit *edit, RcaKey key, RcaStr text)
{
	RcaStr		where = edit->report->sources[key];

	touch_block(edit, rca_edit_line_of(edit, where.data));
	rca_replace_inline(edit, where, text);
}

void
rca_body_set_markdown(RcaEdit *edit, RcaKey key, RcaStr markdown)
{
	RcaStr		where = edit->report->sources[key];

	touch_block(edit, rca_edit_line_of(edit, where.data));
	rca_edit_replace(edit, where, markdown);
}

void
rca_body_set_list(RcaEdit *edit, RcaKey key, const RcaStrList *old,
				  const RcaStrList *list)
{
	RcaStr		where = edit->report->sources[key];

	touch_block(edit, rca_edit_line_of(edit, where.data));
	rca_replace_inline_list(edit, where, old, list);
}

/* Does s have only marks and blanks? */
static bool
is_marks(RcaStr s)
{
	for (int i = 0; i < s.len; i++)
	{
		if (!rca_is_space(s.data[i]) && strchr("*_:|-\\`", s.data[i]) == NULL)
			return false;
	}
	return true;
}

/* Does a line state one key, and nothing else? */
static bool
is_only_key(const RcaEdit *edit, RcaKey key, RcaStr line)
{
	RcaStr		where = edit->report->sources[key];
	RcaStr		before = rca_trim(rca_slice(line.data, where.data));
	int			ignored;

	while (before.len > 0 && strchr(">-*+_: ", before.data[0]) != NULL)
		before = rca_skip(before, 1);
	while (before.len > 0 && strchr("*_: |", before.data[before.len - 1]) != NULL)
		before.len--;
	return is_marks(rca_slice(where.data + where.len, line.data + line.len)) &&
		(before.len == 0 ||
		 rca_team_key(&edit->report->body, before, &ignored) == key);
}

void
rca_body_clear(RcaEdit *edit, RcaKey key)
{
	RcaStr		where = edit->report->sources[key];
	int			number = rca_edit_line_of(edit, where.data);
	RcaStr		line = rca_edit_line(edit, number);

	touch_block(edit, number);
	if (!rca_edit_in_table(edit, number) && is_only_key(edit, key, line))
		rca_edit_delete_lines(edit, number, number);
	else
		rca_edit_replace(edit, where, RCA_STR(""));
}

/*
 * The source of the text of an ATX heading, or of a setext heading of one
 * line.
 */
static RcaStr
heading_source(const RcaEdit *edit, const RcaBlock *block)
{
	RcaStr		line = rca_trim_ascii(rca_edit_line(edit, block->line));
	RcaStr		text = line;

	while (text.len > 0 && text.data[0] == '#')
		text = rca_skip(text, 1);
	if (text.len == line.len)
		return block->end_line - block->line <= 1 ? line : RCA_NULL_STR;
	text = rca_trim_ascii(text);
	line = text;
	while (line.len > 0 && line.data[line.len - 1] == '#')
		line.len--;
	/* marks at the end close the heading if there is a blank before them */
	if (line.len == 0 || rca_is_blank(line.data[line.len - 1]))
		text = rca_trim_ascii(line);
	return text;
}

bool
rca_heading_set(RcaEdit *edit, RcaStr text, RcaError *err)
{
	RcaStr		old;
	const RcaBlock *block = rca_title_heading(edit->report, &old);
	RcaStr		where = heading_source(edit, block);

	if (where.data == NULL)
		return rca_edit_refuse(edit, err, block->line,
							   "The title is a heading that has several lines.",
							   "Write it in one line that begins with \"# \".");
	rca_edit_allow(edit, RCA_FACT_SECTIONS);
	touch_block(edit, block->line);
	rca_replace_inline(edit, where, text);
	return true;
}
