/*
 * src/report/title_heading.c
 */
#include "base/base.h"

#include "base/text.h"
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

/*
 * The title is the first heading, but for the name of a file above another one,
 * and unless it names a part: then no heading is the title.
 */
const RcaBlock *
rca_title_heading(const RcaReport *report, RcaStr *text)
{
	const RcaMarkdown *md = &report->body;
	const RcaBlock *block = rca_first_heading(report, text);

	if (block == NULL)
		return NULL;
	if (is_slug(*text) && block + 1 < md->blocks + md->nblocks &&
		block[1].kind == RCA_BLOCK_HEADING && block[1].level <= block->level + 1)
	{
		RcaStr		next = rca_block_text(md, &block[1]);

		if (next.len > 0 && memchr(next.data, ' ', next.len) != NULL &&
			rca_team_part(md, next) == RCA_PART_OTHER)
		{
			*text = next;
			block++;
		}
	}
	if (rca_team_part(md, *text) == RCA_PART_OTHER)
		return block;
	*text = RCA_NULL_STR;
	return NULL;
}
