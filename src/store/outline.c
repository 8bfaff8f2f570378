/*
 * src/store/outline.c
 */
#include "base/base.h"

#include "base/lead.h"
#include "base/text.h"
#include "store/lines.h"
#include "store/outline.h"

int
rca_outline_own_end(const RcaOutline *outline, int section)
{
	return section + 1 < outline->nsections ?
		outline->sections[section + 1].line - 1 : outline->last_line;
}

RcaStr
rca_section_content(RcaLines *lines, const RcaSection *section, int last)
{
	RcaStr		content = rca_lines_content(lines, section->content_line, last);

	return rca_is_lead(section) ? rca_skip_lead(content) : content;
}

RcaStr
rca_outline_content(const RcaOutline *outline, RcaStr text, int section,
					RcaSubsections subsections)
{
	const RcaSection *s = &outline->sections[section];
	RcaLines	lines = rca_lines_of(text);

	return rca_section_content(&lines, s,
							   subsections == RCA_SUBSECTIONS_INCLUDED ? s->end_line :
							   rca_outline_own_end(outline, section));
}

RcaStr
rca_outline_part(const RcaOutline *outline, RcaStr text, RcaPart part,
				 RcaSubsections subsections)
{
	RcaLines	lines = rca_lines_of(text);

	for (int i = 0; i < outline->nsections; i++)
	{
		if (outline->sections[i].part == part)
			return rca_outline_content(outline, text, i, subsections);
	}
	if (part != RCA_PART_SUMMARY || outline->opening_line == 0)
		return RCA_NULL_STR;
	return rca_lines_content(&lines, outline->opening_line, outline->opening_end_line);
}

int
rca_outline_at(const RcaOutline *outline, int line)
{
	int			low = 0;
	int			high = outline->nsections;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (outline->sections[middle].line <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return line > outline->last_line ? -1 : low - 1;
}

void
rca_path_enter(RcaPath *path, const RcaSection *section)
{
	while (path->depth > 0 && path->levels[path->depth - 1] >= section->level)
		path->depth--;
	path->headings[path->depth] = section->heading;
	path->levels[path->depth++] = section->level;
}

/* Are these headings the last ones of a path? */
static bool
ends_with(const RcaPath *path, RcaStrList headings)
{
	int			skipped = path->depth - headings.count;

	if (skipped < 0)
		return false;
	for (int i = headings.count - 1; i >= 0; i--)
	{
		if (!rca_equal_nocase(path->headings[skipped + i],
							  rca_trim_ascii(headings.items[i])))
			return false;
	}
	return true;
}

int
rca_outline_find(const RcaOutline *outline, RcaStrList headings)
{
	RcaPath		path = {.depth = 0};

	for (int i = 0; i < outline->nsections; i++)
	{
		rca_path_enter(&path, &outline->sections[i]);
		if (ends_with(&path, headings))
			return i;
	}
	return -1;
}
