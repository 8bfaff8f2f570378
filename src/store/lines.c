/*
 * src/store/lines.c
 */
#include "base/base.h"

#include "store/form_bytes.h"
#include "store/lines.h"

/* The first c from p on, or limit. */
static const char *
find_byte(const char *p, const char *limit, char c)
{
	const char *found = p < limit ? memchr(p, c, limit - p) : NULL;

	return found != NULL ? found : limit;
}

RcaLines
rca_lines_of(RcaStr text)
{
	RcaLines	lines = {.text = text, .next = text.data};
	const char *limit = text.data + text.len;

	if (text.len >= 3 && memcmp(text.data, "\xef\xbb\xbf", 3) == 0)
		lines.next += 3;
	lines.lf = find_byte(lines.next, limit, '\n');
	lines.cr = find_byte(lines.next, limit, '\r');
	return lines;
}

bool
rca_lines_next(RcaLines *lines)
{
	const char *limit = lines->text.data + lines->text.len;
	const char *end = Min(lines->lf, lines->cr);
	const char *next = end;

	if (lines->next >= limit)
		return false;
	lines->last = rca_slice(lines->next, end);
	lines->line++;

	/* if there is no "\r", find that out once, not in every line */
	if (next == lines->cr && next < limit)
		lines->cr = find_byte(++next, limit, '\r');
	if (next == lines->lf && next < limit)
		lines->lf = find_byte(++next, limit, '\n');
	lines->next = next;
	return true;
}

RcaStr
rca_lines_content(RcaLines *lines, int first, int last)
{
	const char *start = NULL;

	while (lines->line < last && rca_lines_next(lines))
	{
		if (start == NULL && lines->line >= first && skip_spaces(lines->last).len > 0)
			start = lines->last.data;
	}
	return start == NULL ? RCA_STR("") : strip_spaces(rca_slice(start, lines->next));
}
