/*
 * src/markdown/effort.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/effort.h"

/* Nothing but blanks and marks of quotes? */
static bool
is_blank_line(RcaStr line)
{
	for (int i = 0; i < line.len; i++)
	{
		if (!rca_is_blank(line.data[i]) && line.data[i] != '>')
			return false;
	}
	return true;
}

/*
 * Code spans and escapes hide brackets from cmark but not from us, so that
 * this counts too many images and never too few.
 */
static void
count_images(RcaEffort *effort, RcaStr line)
{
	for (int i = 0; i < line.len; i++)
	{
		if (line.data[i] == ']')
			effort->image_pairs += effort->images;
		else if (line.data[i] == '!' && i + 1 < line.len && line.data[i + 1] == '[')
			effort->images++;
	}
}

static bool
fail(RcaError *err, int64 value, int limit, const char *format,
	 const char *detail, const char *hint)
{
	err->kind = RCA_ERROR_LIMIT;
	err->message = psprintf(format, (long long) value, limit);
	err->detail = detail;
	err->hint = hint;
	return false;
}

bool
rca_effort_add(RcaEffort *effort, RcaStr line, int width, bool may_hold_images,
			   RcaError *err)
{
	if (is_blank_line(line))
	{
		effort->depth = Max(effort->depth, width);
		effort->blank_columns += effort->depth;
		effort->after_blank = true;
		effort->images = 0;
		if (effort->blank_columns > RCA_MAX_BLANK_COLUMNS)
			return fail(err, effort->blank_columns, RCA_MAX_BLANK_COLUMNS,
						"blank lines in lists and quotes of %lld columns exceed the limit of %d columns",
						"There are too many blank lines where lists and quotes are nested deeply.",
						"Remove blank lines, or indent less.");
		return true;
	}

	/* after a blank line only what is indented goes on */
	effort->depth = effort->after_blank ? width : Max(effort->depth, width);
	effort->after_blank = false;
	if (effort->images > 0 || may_hold_images)
		count_images(effort, line);
	if (effort->image_pairs > RCA_MAX_IMAGE_PAIRS)
		return fail(err, effort->image_pairs, RCA_MAX_IMAGE_PAIRS,
					"images with %lld closing brackets after them exceed the limit of %d",
					"A paragraph holds too many images, or too many \"![\" that look like one.",
					"Put blank lines between the images.");
	return true;
}
