/*
 * src/front_matter/front_matter.c
 *
 * Finds the fences and chooses the reader of the text between them.
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/fence.h"
#include "front_matter/front_matter.h"
#include "front_matter/late.h"
#include "front_matter/plain_yaml.h"
#include "front_matter/toml.h"
#include "front_matter/yaml.h"

/*
 * The offset of the closing fence, or -1.  *pos is the start of the line after
 * the opening fence, and becomes the start of the body.
 */
static int
find_closing_fence(RcaStr source, char fence, int *pos, int *nlines)
{
	int			start = *pos;
	RcaStr		line;

	while (rca_next_line(source, pos, &line))
	{
		(*nlines)++;
		if (rca_is_closing_fence(line, fence))
			return start;
		start = *pos;
	}
	return -1;
}

/* Reads what is between the fences.  The opening fence ends at fm->length. */
static bool
read_between(RcaStr source, char fence, RcaExtent extent, RcaFrontMatter *fm,
			 RcaError *err)
{
	RcaStr		inside;
	int			start = fm->length;
	int			first_line = fm->nlines + 1;
	int			end = find_closing_fence(source, fence, &fm->length, &fm->nlines);

	if (end < 0)
		return rca_error_at(err, RCA_ERROR_SYNTAX, source, 0,
							"The front matter that starts here is never closed.",
							psprintf("Close it with a line that holds only \"%c%c%c\".",
									 fence, fence, fence));
	inside = rca_slice(source.data + start, source.data + end);
	if (fm->length > RCA_MAX_FRONT_MATTER_SIZE)
		return rca_error_limit(err, 1, "front matter", fm->length,
							   RCA_MAX_FRONT_MATTER_SIZE, "bytes",
							   "The front matter that starts here is too long.",
							   "Move long texts from the front matter to the body.");

	fm->is_toml = (fence == '+');
	if (fm->is_toml)
		return rca_toml_read(inside, first_line, &fm->root, &fm->faults, err);
	if (extent == RCA_READ_FACTS)
		fm->root = rca_plain_yaml_read(inside, first_line);
	fm->is_plain = (fm->root != NULL);
	return fm->is_plain ||
		rca_yaml_read(source, end, &fm->root, &fm->reserved, err);
}

/*
 * A copy of a document whose front matter begins later, with blanks in place
 * of the text before it, so that all lines keep their numbers.
 */
static RcaStr
blank_before(RcaStr source, int start)
{
	char	   *copy = rca_cstring(source);

	for (int i = 0; i < start; i++)
	{
		if (copy[i] != '\n' && copy[i] != '\r')
			copy[i] = ' ';
	}
	return rca_str(copy, source.len);
}

/* Reads front matter that begins later, unless it is not a mapping. */
static void
read_late(RcaStr source, RcaExtent extent, RcaFrontMatter *fm)
{
	RcaLateMatter late;
	RcaFrontMatter found = {0};
	RcaError	ignored;
	RcaStr		line;

	if (!rca_late_matter_find(source, &late))
		return;
	fm->unread_line = late.line;
	if (late.behind_heading)
		return;
	source = blank_before(source, late.start);
	found.length = late.start;
	(void) rca_next_line(source, &found.length, &line);
	found.nlines = found.late_line = late.line;
	if (read_between(source, late.fence, extent, &found, &ignored) &&
		found.root->nitems > 0)
		*fm = found;
}

bool
rca_front_matter_read(RcaStr source, RcaExtent extent, RcaFrontMatter *fm,
					  RcaError *err)
{
	RcaStr		line;
	char		fence;

	memset(fm, 0, sizeof(*fm));
	if (rca_next_line(source, &fm->length, &line) &&
		(fence = rca_opening_fence(line)) != '\0')
	{
		fm->nlines = 1;
		return read_between(source, fence, extent, fm, err);
	}
	fm->length = 0;
	read_late(source, extent, fm);
	return true;
}
