/*
 * src/report/action_steps.c
 *
 * Numbered headings that are action items, "### 1. Add an alert" and
 * "### 2. Test the fallback", and what stands below them tells more.  Others
 * number the chapters of a plan.  Those beside each other are all the same.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "report/action_items_internal.h"
#include "report/action_joints.h"
#include "report/action_steps.h"
#include "words/vocabulary.h"

bool
rca_action_is_numbered(RcaStr s, RcaStr *rest)
{
	int			n = 0;
	bool		is_deep = false;

	while (n < s.len && rca_is_digit(s.data[n]))
		n++;
	if (n == 0 || n > 3)
		return false;
	while (n + 1 < s.len && s.data[n] == '.' && rca_is_digit(s.data[n + 1]))
	{
		is_deep = true;
		for (n++; n < s.len && rca_is_digit(s.data[n]);)
			n++;
	}
	if (n < s.len && strchr(".)", s.data[n]) != NULL)
		n++;
	else if (!is_deep)
		return false;
	if (n + 1 >= s.len || !rca_is_blank(s.data[n]))
		return false;
	*rest = rca_trim(rca_skip(s, n));
	return true;
}

/* How many headings beside each other are numbered, and how many tell what to do. */
typedef struct Chapter
{
	int			level;
	int			numbered;
	int			plain;			/* with nothing but text below them */
	int			tasks;
	int			both;			/* either of them */
} Chapter;

/* Is there neither a list below a heading, nor a heading of a part of it right below? */
static bool
has_only_text(const RcaMarkdown *md, int i)
{
	int			j = i + 1;

	if (j < md->nblocks && md->blocks[j].kind == RCA_BLOCK_HEADING &&
		md->blocks[j].level > md->blocks[i].level)
		return false;
	for (; j < md->nblocks && md->blocks[j].kind != RCA_BLOCK_HEADING; j++)
	{
		if (md->blocks[j].kind == RCA_BLOCK_ITEM || md->blocks[j].kind == RCA_BLOCK_TABLE)
			return false;
	}
	return true;
}

static void
count_heading(Chapter *chapter, const RcaMarkdown *md, int i)
{
	RcaStr		rest;
	bool		is_plain;
	bool		is_task;

	if (!rca_action_is_numbered(rca_action_trim(rca_block_text(md, &md->blocks[i])), &rest))
		return;
	is_plain = has_only_text(md, i);
	is_task = rca_is_task(rest);
	chapter->numbered++;
	chapter->plain += is_plain;
	chapter->tasks += is_task;
	chapter->both += is_plain || is_task;
}

/* Is a block a heading of a level, or of one above it? */
static inline bool
is_heading(const RcaBlock *block, int level)
{
	return block->kind == RCA_BLOCK_HEADING && !block->nested && block->level <= level;
}

/* Reads the headings beside one, and sets what they are. */
static void
read_chapter(const RcaMarkdown *md, int i, uint8 *steps)
{
	Chapter		chapter = {md->blocks[i].level};
	uint8		what = RCA_STEP_KNOWN;

	for (int j = i; j < md->nblocks; j++)
	{
		if (!is_heading(&md->blocks[j], chapter.level))
			continue;
		if (md->blocks[j].level < chapter.level)
			break;
		count_heading(&chapter, md, j);
	}
	if (chapter.numbered > 1)
	{
		what |= 2 * chapter.both > chapter.numbered ? RCA_STEP_ITEM : RCA_STEP_CHAPTER;
		if (2 * chapter.tasks > chapter.numbered)
			what |= RCA_STEP_TASK;
	}
	for (int j = i; j < md->nblocks; j++)
	{
		if (!is_heading(&md->blocks[j], chapter.level))
			continue;
		if (md->blocks[j].level < chapter.level)
			break;
		steps[j] = what;
	}
}

uint8 *
rca_action_steps(const RcaMarkdown *md)
{
	uint8	   *steps = palloc0(Max(md->nblocks, 1));

	for (int i = 0; i < md->nblocks; i++)
	{
		rca_host_check_interrupts();
		if (is_heading(&md->blocks[i], 6) && (steps[i] & RCA_STEP_KNOWN) == 0)
			read_chapter(md, i, steps);
	}
	return steps;
}
