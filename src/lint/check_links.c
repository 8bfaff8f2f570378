/*
 * src/lint/check_links.c
 *
 * Checks links in the source, because a rendered link does not show what is
 * wrong.
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "lint/checks.h"
#include "markdown/inline.h"

typedef enum LinePlace
{
	IN_TEXT,
	IN_TABLE,
} LinePlace;

static void
check_wikilink(RcaLint *lint, RcaStr link, RcaStr inside, int line,
			   LinePlace place)
{
	const char *pipe = memchr(inside.data, '|', inside.len);
	RcaStr		target = pipe ? rca_slice(inside.data, pipe) : inside;
	RcaFinding *finding;

	if (target.len > 0 && target.data[target.len - 1] == '\\')
		target.len--;
	if (rca_trim(target).len == 0)
		rca_add_finding_at(lint, RCA_RULE_EMPTY_LINK, link, line,
						   "the link has no target");
	if (place != IN_TABLE || pipe == NULL ||
		(pipe > inside.data && pipe[-1] == '\\'))
		return;
	finding = rca_add_finding_at(lint, RCA_RULE_WIKILINK_PIPE_IN_TABLE,
								 rca_str(pipe, 1), line,
								 "other programs take the pipe in this link as the end of the cell");
	if (finding != NULL)
		finding->fix = rca_fix_at(finding->line, finding->col, 0, "\\");
}

static void
check_line(RcaLint *lint, int line, LinePlace place)
{
	RcaStr		text = rca_source_line(lint->report, line);
	RcaCodeSpans spans;
	int			pos = 0;

	rca_code_spans_init(&spans, text);
	while (pos < text.len)
	{
		RcaStr		rest = rca_skip(text, pos);
		RcaStr		inside;
		int			n;

		rca_host_check_interrupts();
		if (text.data[pos] == '\\')
			pos += 2;
		else if ((n = rca_skip_code_span(&spans, pos)) > pos)
			pos = n;
		else if ((n = rca_wikilink_length(rest, &inside)) > 0)
		{
			check_wikilink(lint, rca_str(rest.data, n), inside, line, place);
			pos += n;
		}
		else if (rca_starts_nocase(rest, RCA_STR("](")) &&
				 rca_starts_nocase(rca_skip(rest, rca_skip_blanks(rest, 2)), RCA_STR(")")))
		{
			rca_add_finding_at(lint, RCA_RULE_EMPTY_LINK,
							   rca_str(rest.data, 3), line,
							   "the link has no target");
			pos += 2;
		}
		else
			pos++;
	}
}

void
rca_check_links(RcaLint *lint)
{
	const RcaMarkdown *md = &lint->report->body;
	int			checked = 0;	/* the last line that has been checked */

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		int			last = block->end_line;

		if (block->kind == RCA_BLOCK_CODE || block->kind == RCA_BLOCK_HTML ||
			block->kind == RCA_BLOCK_BREAK)
			continue;
		/* the lines of an item include those of its blocks */
		if (block->kind == RCA_BLOCK_ITEM)
			last = block->line;
		for (int line = Max(block->line, checked + 1); line <= last; line++)
		{
			check_line(lint, line, block->kind == RCA_BLOCK_TABLE ?
					   IN_TABLE : IN_TEXT);
			checked = line;
		}
	}
}
