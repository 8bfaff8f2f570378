/*
 * src/front_matter/front_matter.c
 *
 * Finds the fences and chooses who reads what is between them.
 */
#include "base/base.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/text.h"
#include "front_matter/front_matter.h"
#include "front_matter/plain_yaml.h"
#include "front_matter/toml.h"
#include "front_matter/yaml.h"

/* A line of three such characters, behind which there may be blanks. */
static bool
is_fence(RcaStr line, char c)
{
	RcaStr		text = rca_trim_ascii(line);

	return text.len == 3 && text.data[0] == c && text.data[1] == c &&
		text.data[2] == c && !rca_is_blank(line.data[0]);
}

/* YAML may also end with "...". */
static bool
is_closing_fence(RcaStr line, char fence)
{
	return is_fence(line, fence) || (fence == '-' && is_fence(line, '.'));
}

/*
 * Where the closing fence begins, or -1.  *pos is where the line behind the
 * opening fence begins, and becomes where the body begins.
 */
static int
find_closing_fence(RcaStr source, char fence, int *pos, int *nlines)
{
	int			start = *pos;
	RcaStr		line;

	while (rca_next_line(source, pos, &line))
	{
		(*nlines)++;
		if (is_closing_fence(line, fence))
			return start;
		start = *pos;
	}
	return -1;
}

bool
rca_front_matter_read(RcaStr source, RcaExtent extent, RcaFrontMatter *fm,
					  RcaError *err)
{
	RcaStr		line;
	RcaStr		inside;			/* the lines between the fences */
	char		fence;
	int			end;

	memset(fm, 0, sizeof(*fm));
	if (!rca_next_line(source, &fm->length, &line) ||
		!(is_fence(line, '-') || is_fence(line, '+')))
	{
		fm->length = 0;
		return true;
	}
	fence = line.data[0];
	inside.data = source.data + fm->length;
	fm->nlines = 1;
	end = find_closing_fence(source, fence, &fm->length, &fm->nlines);
	if (end < 0)
		return rca_error_at(err, RCA_ERROR_SYNTAX, source, 0,
							"The front matter that starts here is never closed.",
							psprintf("Close it with a line that holds only \"%c%c%c\".",
									 fence, fence, fence));
	inside.len = (int) (source.data + end - inside.data);
	if (fm->length > RCA_MAX_FRONT_MATTER_SIZE)
		return rca_error_limit(err, 1, "front matter", fm->length,
							   RCA_MAX_FRONT_MATTER_SIZE, "bytes",
							   "The front matter that starts here is too long.",
							   "Move long texts from the front matter to the body.");

	fm->is_toml = (fence == '+');
	if (fm->is_toml)
		return rca_toml_read(inside, 2, &fm->root, err);
	if (extent == RCA_READ_FACTS)
		fm->root = rca_plain_yaml_read(inside, 2);
	fm->is_plain = (fm->root != NULL);
	return fm->is_plain || rca_yaml_read(source, end, &fm->root, err);
}
