/*
 * src/markdown/byte_classes.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/byte_classes.h"

static const unsigned char classes_of[256] = {
	['\\'] = RCA_BYTE_INLINE | RCA_BYTE_CELL,
	['['] = RCA_BYTE_INLINE | RCA_BYTE_CELL,
	[']'] = RCA_BYTE_INLINE,
	['`'] = RCA_BYTE_INLINE,
	['*'] = RCA_BYTE_INLINE,
	['_'] = RCA_BYTE_INLINE,
	['<'] = RCA_BYTE_INLINE,
	['&'] = RCA_BYTE_INLINE,
	['>'] = RCA_BYTE_HTML,
	['!'] = RCA_BYTE_IMAGE,
	['\n'] = RCA_BYTE_LINE_END,
	['\r'] = RCA_BYTE_LINE_END,
};

/*
 * The first byte from p on that is of one of these classes, or end.  Adds the
 * classes of the bytes before it to *seen.  This loop reads every byte of a
 * body, so it handles eight bytes at a time.
 */
static inline const unsigned char *
find_byte(const unsigned char *p, const unsigned char *end, int classes,
		  int *seen)
{
	int			before = 0;

	for (; end - p >= 8; p += 8)
	{
		int			eight = classes_of[p[0]] | classes_of[p[1]] |
			classes_of[p[2]] | classes_of[p[3]] |
			classes_of[p[4]] | classes_of[p[5]] |
			classes_of[p[6]] | classes_of[p[7]];

		if (eight & classes)
			break;
		before |= eight;
	}
	while (p < end && !(classes_of[*p] & classes))
		before |= classes_of[*p++];
	*seen = before;
	return p;
}

bool
rca_has_byte(RcaStr s, int classes)
{
	const unsigned char *start = (const unsigned char *) s.data;
	const unsigned char *end = start + s.len;
	int			ignored;

	return find_byte(start, end, classes, &ignored) < end;
}

bool
rca_next_line_classes(RcaStr s, int *pos, RcaStr *line, int *classes)
{
	const unsigned char *start = (const unsigned char *) s.data + *pos;
	const unsigned char *limit = (const unsigned char *) s.data + s.len;
	const char *end;

	if (start >= limit)
		return false;
	end = (const char *) find_byte(start, limit, RCA_BYTE_LINE_END, classes);
	*line = rca_slice(s.data + *pos, end);
	*pos = (int) (end - s.data) +
		rca_line_end_length(rca_slice(end, s.data + s.len));
	return true;
}
