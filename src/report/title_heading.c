/*
 * src/report/title_heading.c
 */
#include "base/base.h"

#include "base/text.h"
#include "report/sections.h"
#include "report/team_words.h"
#include "report/title_heading.h"
#include "values/date.h"

const RcaBlock *
rca_first_heading(const RcaReport *report, RcaStr *text)
{
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];

		if (block->kind != RCA_BLOCK_HEADING)
			continue;
		*text = rca_block_text(&report->body, block);
		if (text->len > 0)
			return block;
	}
	*text = RCA_NULL_STR;
	return NULL;
}

/* "2026-06-26_disk-full": the name of a file, in one word of several */
static bool
is_slug(RcaStr text)
{
	int			njoints = 0;

	for (int i = 0; i < text.len; i++)
	{
		if (rca_is_space(text.data[i]))
			return false;
		njoints += (text.data[i] == '-' || text.data[i] == '_');
	}
	return njoints >= 3 && rca_date_find(text) != RCA_NO_DATE;
}

static bool
names_any_part(const RcaReport *report, RcaStr heading)
{
	bool		by_evidence;

	return rca_heading_part(report, heading, RCA_PART_OTHER, &by_evidence) != RCA_PART_OTHER;
}

/*
 * Is a heading the only one of the first level, above others?  Then it is the
 * title, whatever it says: "# Root cause analysis".
 */
static bool
is_above_all(const RcaMarkdown *md, const RcaBlock *block)
{
	int			others = 0;

	if (block->level != 1 || block->nested)
		return false;
	for (int i = 0; i < md->nblocks; i++)
	{
		if (md->blocks[i].kind != RCA_BLOCK_HEADING || &md->blocks[i] == block)
			continue;
		if (md->blocks[i].level == 1)
			return false;
		others++;
	}
	return others > 0;
}

/*
 * The title is the first heading, but for the name of a file or of a part above
 * another one.  One that names a part is none beside others of its level: then
 * no heading is the title.
 */
const RcaBlock *
rca_title_heading(const RcaReport *report, RcaStr *text)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = rca_first_heading(report, text);
	bool		is_part;

	if (block == NULL)
		return NULL;
	is_part = rca_team_part(md, *text) != RCA_PART_OTHER;
	if ((is_slug(*text) || is_part) && block + 1 < md->blocks + md->nblocks &&
		block[1].kind == RCA_BLOCK_HEADING && block[1].level <= block->level + 1)
	{
		RcaStr		next = rca_block_text(md, &block[1]);

		if (next.len > 0 && memchr(next.data, ' ', next.len) != NULL &&
			(is_part ? is_above_all(md, block) && !names_any_part(report, next) :
			 rca_team_part(md, next) == RCA_PART_OTHER))
		{
			*text = next;
			return &block[1];
		}
	}
	if (!is_part || is_above_all(md, block))
		return block;
	*text = RCA_NULL_STR;
	return NULL;
}
