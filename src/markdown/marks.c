/*
 * src/markdown/marks.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/marks.h"

static const unsigned char marks_of[256] = {
	['\\'] = RCA_MARK_INLINE | RCA_MARK_CELL,
	['['] = RCA_MARK_INLINE | RCA_MARK_CELL | RCA_MARK_LINK,
	[']'] = RCA_MARK_INLINE,
	['`'] = RCA_MARK_INLINE,
	['*'] = RCA_MARK_INLINE,
	['_'] = RCA_MARK_INLINE,
	['<'] = RCA_MARK_INLINE | RCA_MARK_LINK,
	['/'] = RCA_MARK_LINK,
	['&'] = RCA_MARK_INLINE,
	['>'] = RCA_MARK_HTML,
	['!'] = RCA_MARK_IMAGE,
	['\n'] = RCA_MARK_LINE_END,
	['\r'] = RCA_MARK_LINE_END,
};

/*
 * The first place from p on with a mark of these kinds, or end.  *marks gets
 * what was seen on the way.  Every byte is looked at, so eight at a time.
 */
static inline const unsigned char *
find_mark(const unsigned char *p, const unsigned char *end, int kinds, int *marks)
{
	int			seen = 0;

	for (; end - p >= 8; p += 8)
	{
		int			eight = marks_of[p[0]] | marks_of[p[1]] | marks_of[p[2]] | marks_of[p[3]] |
			marks_of[p[4]] | marks_of[p[5]] | marks_of[p[6]] | marks_of[p[7]];

		if (eight & kinds)
			break;
		seen |= eight;
	}
	while (p < end && !(marks_of[*p] & kinds))
		seen |= marks_of[*p++];
	*marks = seen;
	return p;
}

bool
rca_has_mark(RcaStr s, int kinds)
{
	const unsigned char *end = (const unsigned char *) s.data + s.len;
	int			ignored;

	return find_mark((const unsigned char *) s.data, end, kinds, &ignored) < end;
}

bool
rca_next_marked_line(RcaStr s, int *pos, RcaStr *line, int *marks)
{
	const char *start = s.data + *pos;
	const char *limit = s.data + s.len;
	const char *end;

	if (start >= limit)
		return false;
	end = (const char *) find_mark((const unsigned char *) start, (const unsigned char *) limit,
								   RCA_MARK_LINE_END, marks);
	*line = rca_slice(start, end);
	*pos = (int) (end - s.data) + rca_line_end_length(rca_slice(end, limit));
	return true;
}
