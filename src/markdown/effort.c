/*
 * src/markdown/effort.c
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/byte_classes.h"
#include "markdown/effort.h"

/*
 * The length of the list marker at pos, or 0.  A blank or the end of the line
 * must come after it.
 */
static int
marker_length(RcaStr line, int pos)
{
	char		c = line.data[pos];
	int			n = 1;

	if (rca_is_digit(c))
	{
		while (pos + n < line.len && n < 9 && rca_is_digit(line.data[pos + n]))
			n++;
		if (pos + n == line.len ||
			(line.data[pos + n] != '.' && line.data[pos + n] != ')'))
			return 0;
		n++;
	}
	else if (c != '-' && c != '+' && c != '*')
		return 0;
	return pos + n == line.len || rca_is_blank(line.data[pos + n]) ? n : 0;
}

/*
 * The width of blanks and container markers at the start of a line in columns,
 * which is an upper bound of the number of blocks that it opens or continues.
 */
static int
prefix_width(RcaStr line)
{
	int			width = 0;
	int			pos = 0;

	while (pos < line.len)
	{
		char		c = line.data[pos];
		int			n = 1;

		if (c == '\t')
			width += 4 - width % 4;
		else if (c == ' ' || c == '>')
			width++;
		else
		{
			n = marker_length(line, pos);
			if (n == 0)
				return width;
			width += n;
		}
		pos += n;
	}
	return rca_trim_ascii(line).len == 0 ? 0 : width;
}

/* Does the line have only blanks and quote markers? */
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
 * This also counts brackets in code spans and after backslashes, which cmark
 * does not see as images.  So it may count too many images, but never too few.
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
add_blank_line(RcaEffort *effort, int width, int number, RcaError *err)
{
	effort->depth = Max(effort->depth, width);
	effort->blank_columns += effort->depth;
	effort->after_blank = true;
	effort->images = 0;
	if (effort->blank_columns <= RCA_MAX_BLANK_COLUMNS)
		return true;
	return rca_error_limit_message(err, number,
								   psprintf("blank lines in lists and quotes of %lld columns exceed the limit of %d columns",
											(long long) effort->blank_columns,
											RCA_MAX_BLANK_COLUMNS),
								   "There are too many blank lines in deeply nested lists and quotes.",
								   "Remove blank lines, or indent less.");
}

bool
rca_effort_add(RcaEffort *effort, RcaStr line, int number, int classes,
			   RcaError *err)
{
	int			width = prefix_width(line);

	if (width > RCA_MAX_LINE_PREFIX)
		return rca_error_limit_message(err, number,
									   psprintf("line with %d columns of indentation and markers exceeds the limit of %d columns",
												width, RCA_MAX_LINE_PREFIX),
									   "Lists and quotes are nested too deeply here.",
									   "Indent the line less.");
	if (is_blank_line(line))
		return add_blank_line(effort, width, number, err);

	/* after a blank line, only indented lines continue a container */
	effort->depth = effort->after_blank ? width : Max(effort->depth, width);
	effort->after_blank = false;
	if (effort->images > 0 || (classes & RCA_BYTE_IMAGE))
		count_images(effort, line);
	if (effort->image_pairs <= RCA_MAX_IMAGE_PAIRS)
		return true;
	return rca_error_limit_message(err, number,
								   psprintf("images with %lld closing brackets after them exceed the limit of %d",
											(long long) effort->image_pairs,
											RCA_MAX_IMAGE_PAIRS),
								   "A paragraph holds too many images, or too many \"![\" that look like one.",
								   "Put blank lines between the images.");
}
