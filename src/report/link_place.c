/*
 * src/report/link_place.c
 */
#include "base/base.h"

#include "base/text.h"
#include "markdown/inline.h"
#include "report/link_place.h"

/* how deep the brackets of a link may be nested */
#define MAX_BRACKETS	32

/* Is this wikilink of the source the one that cmark's text shows? */
static bool
same_wikilink(RcaStr source, RcaStr shown)
{
	int			j = 0;

	/* in a table its pipe is escaped */
	for (int i = 0; i < source.len; i++)
	{
		if (source.data[i] == '\\' && i + 1 < source.len &&
			source.data[i + 1] == '|')
			continue;
		if (j == shown.len || source.data[i] != shown.data[j++])
			return false;
	}
	return j == shown.len;
}

/* Where a wikilink begins, or -1. */
static int
find_wikilink(RcaStr s, RcaLinkKind kind, RcaStr shown)
{
	RcaCodeSpans spans;
	RcaStr		inside;
	int			pos = 0;

	rca_code_spans_init(&spans, s);
	while (pos < s.len)
	{
		char		c = s.data[pos];

		if (c == '`')
			pos = rca_skip_code_span(&spans, pos);
		else if (c == '\\')
			pos += 2;
		else if (c == '[' &&
				 rca_wikilink_length(rca_skip(s, pos), &inside) > 0 &&
				 same_wikilink(inside, shown))
			return kind == RCA_LINK_EMBED && pos > 0 &&
				s.data[pos - 1] == '!' ? pos - 1 : pos;
		else
			pos++;
	}
	return -1;
}

/* How well a pair of brackets fits a link. */
typedef enum Fit
{
	FIT_NONE,
	FIT_BRACKETS,				/* they may refer to a definition */
	FIT_DESTINATION,			/* some destination follows */
	FIT_LABEL,					/* the label is in them */
	FIT_TARGET,					/* and its destination follows */
} Fit;

static Fit
fit_brackets(RcaStr s, int open, int close, RcaStr target, RcaStr label)
{
	RcaStr		rest = rca_skip(s, close + 1);

	if (open > 0 && s.data[open - 1] == '[' &&
		rest.len > 0 && rest.data[0] == ']')
		return FIT_NONE;		/* a wikilink */
	if (rest.len > 0 && rest.data[0] == '(')
	{
		RcaStr		destination = rca_trim(rca_skip(rest, 1));

		if (destination.len > 0 && destination.data[0] == '<')
			destination = rca_skip(destination, 1);
		if (rca_starts_nocase(destination, target))
			return FIT_TARGET;
	}
	if (rca_equal(rca_slice(s.data + open + 1, s.data + close), label))
		return FIT_LABEL;
	return rest.len > 0 && rest.data[0] == '(' ? FIT_DESTINATION : FIT_BRACKETS;
}

/*
 * Where a link or an image begins: the brackets that fit best, with the "!".
 * Where no destination is in sight, those that have the label cannot be bettered.
 */
static int
find_brackets(RcaStr s, RcaLinkKind kind, RcaStr target, RcaStr label)
{
	Fit			enough = s.len > 0 && memchr(s.data, '(', s.len) != NULL ? FIT_TARGET : FIT_LABEL;
	int			open[MAX_BRACKETS];
	int			depth = 0;
	int			found = -1;
	Fit			best = FIT_NONE;
	RcaCodeSpans spans;
	int			pos = 0;

	rca_code_spans_init(&spans, s);
	while (pos < s.len && best < enough)
	{
		int			end = rca_skip_code_span(&spans, pos);

		if (end > pos)
		{
			pos = end;
			continue;
		}
		if (s.data[pos] == '\\')
			pos++;
		else if (s.data[pos] == '[' && depth < MAX_BRACKETS)
			open[depth++] = pos;
		else if (s.data[pos] == ']' && depth > 0)
		{
			int			start = open[--depth];
			bool		is_image = start > 0 && s.data[start - 1] == '!';
			Fit			fit = FIT_NONE;

			if (is_image == (kind == RCA_LINK_IMAGE))
				fit = fit_brackets(s, start, pos, target, label);
			if (fit > best)
			{
				best = fit;
				found = is_image ? start - 1 : start;
			}
		}
		pos++;
	}
	return found;
}

/* Where an address begins, its angle bracket included, or -1. */
static int
find_address(RcaStr s, RcaStr label)
{
	RcaCodeSpans spans;

	rca_code_spans_init(&spans, s);
	for (int pos = 0; pos + label.len <= s.len; pos++)
	{
		int			end = rca_skip_code_span(&spans, pos);

		if (end > pos)
			pos = end - 1;
		else if (s.data[pos] == label.data[0] &&
				 memcmp(s.data + pos, label.data, label.len) == 0)
			return pos > 0 && s.data[pos - 1] == '<' ? pos - 1 : pos;
	}
	return -1;
}

int
rca_link_place(RcaStr source, RcaLinkKind kind, RcaStr target, RcaStr label)
{
	switch (kind)
	{
		case RCA_LINK_WIKILINK:
		case RCA_LINK_EMBED:
			return find_wikilink(source, kind, target);
		case RCA_LINK_LINK:
		case RCA_LINK_IMAGE:
			return find_brackets(source, kind, target, label);
		case RCA_LINK_AUTOLINK:
			break;
	}
	return find_address(source, label);
}
