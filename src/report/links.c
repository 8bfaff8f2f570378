/*
 * src/report/links.c
 *
 * cmark does not say reliably where an inline stands, so its place is looked
 * for in the source, from the end of the previous link on.  Where markup hides
 * a link from that search, it gets the place where the search began.
 */
#include "base/base.h"

#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/inline.h"
#include "markdown/marks.h"
#include "report/links.h"
#include "report/sections.h"

/* How far to look for a link, and how deep its brackets may be nested. */
#define WINDOW			2048
#define MAX_BRACKETS	32

static const char *const kind_names[RCA_LINK_KIND_COUNT] = {
	[RCA_LINK_WIKILINK] = "wikilink",
	[RCA_LINK_EMBED] = "embed",
	[RCA_LINK_LINK] = "link",
	[RCA_LINK_IMAGE] = "image",
	[RCA_LINK_AUTOLINK] = "autolink",
};

typedef struct Search
{
	RcaReport *report;
	int			capacity;
	bool		related;		/* is this block of the related part? */
	RcaStr		rest;			/* what of the block is not yet searched */
	const char *at;				/* a place in the source, its line and column */
	int			line;
	int			col;
} Search;

const char *
rca_link_kind_name(RcaLinkKind kind)
{
	return kind_names[kind];
}

/* Is this wikilink of the source the one that cmark's text shows? */
static bool
same_wikilink(RcaStr source, RcaStr shown)
{
	int			j = 0;

	/* in a table its pipe is escaped */
	for (int i = 0; i < source.len; i++)
	{
		if (source.data[i] == '\\' && i + 1 < source.len && source.data[i + 1] == '|')
			continue;
		if (j == shown.len || source.data[i] != shown.data[j++])
			return false;
	}
	return j == shown.len;
}

/* Where a wikilink begins, or -1. */
static int
find_wikilink(RcaStr s, bool embed, RcaStr shown)
{
	RcaStr		inside;
	int			pos = 0;

	while (pos < s.len)
	{
		char		c = s.data[pos];

		if (c == '`')
			pos = rca_skip_code_span(s, pos);
		else if (c == '\\')
			pos += 2;
		else if (c == '[' && rca_wikilink_length(rca_skip(s, pos), &inside) > 0 &&
				 same_wikilink(inside, shown))
			return embed && pos > 0 && s.data[pos - 1] == '!' ? pos - 1 : pos;
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

	if (open > 0 && s.data[open - 1] == '[' && rest.len > 0 && rest.data[0] == ']')
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

/* Where a link, or an image with its "!", begins: the brackets that fit best. */
static int
find_brackets(RcaStr s, bool image, RcaStr target, RcaStr label)
{
	int			open[MAX_BRACKETS];
	int			depth = 0;
	int			found = -1;
	Fit			best = FIT_NONE;
	int			pos = 0;

	while (pos < s.len && best < FIT_TARGET)
	{
		int			end = rca_skip_code_span(s, pos);

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
			bool		marked = start > 0 && s.data[start - 1] == '!';
			Fit			fit = marked == image ? fit_brackets(s, start, pos, target, label) : FIT_NONE;

			if (fit > best)
			{
				best = fit;
				found = start - (image ? 1 : 0);
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
	for (int pos = 0; pos + label.len <= s.len; pos++)
	{
		int			end = rca_skip_code_span(s, pos);

		if (end > pos)
			pos = end - 1;
		else if (s.data[pos] == label.data[0] &&
				 memcmp(s.data + pos, label.data, label.len) == 0)
			return pos > 0 && s.data[pos - 1] == '<' ? pos - 1 : pos;
	}
	return -1;
}

static int
find_link(RcaStr s, RcaLinkKind kind, RcaStr target, RcaStr label)
{
	switch (kind)
	{
		case RCA_LINK_WIKILINK:
		case RCA_LINK_EMBED:
			return find_wikilink(s, kind == RCA_LINK_EMBED, target);
		case RCA_LINK_LINK:
		case RCA_LINK_IMAGE:
			return find_brackets(s, kind == RCA_LINK_IMAGE, target, label);
		case RCA_LINK_AUTOLINK:
			break;
	}
	return find_address(s, label);
}

/*
 * Moves on to a place in the source, counting lines and columns on the way:
 * the whole document is counted through once, however many links a line has.
 */
static void
move_to(Search *search, const char *place)
{
	const RcaMarkdown *md = &search->report->body;

	while (search->line < md->first_line + md->nlines - 1 &&
		   place >= md->lines[search->line + 1 - md->first_line].data)
	{
		search->line++;
		search->at = md->lines[search->line - md->first_line].data;
		search->col = 1;
	}
	if (place > search->at)
	{
		search->col += rca_count_chars(rca_slice(search->at, place));
		search->at = place;
	}
}

/* A URL with a scheme stays whole; the anchor of a page is its own field. */
static void
split_url(RcaStr url, RcaStr *target, RcaStr *anchor)
{
	const char *mark = url.len > 0 ? memchr(url.data, '#', url.len) : NULL;
	int			scheme = rca_count_alpha(url, 0);

	*target = url;
	*anchor = RCA_NULL_STR;
	if (mark == NULL || (scheme > 0 && scheme < url.len && url.data[scheme] == ':'))
		return;
	*target = rca_slice(url.data, mark);
	*anchor = rca_slice(mark + 1, url.data + url.len);
}

static RcaStr
null_if_empty(RcaStr s)
{
	return s.len > 0 ? s : RCA_NULL_STR;
}

static void
add_link(void *arg, RcaLinkKind kind, RcaStr target, RcaStr label)
{
	Search	   *search = arg;
	RcaReport *report = search->report;
	RcaLink    *link;
	RcaStr		window = {search->rest.data, Min(search->rest.len, WINDOW)};
	int			pos = find_link(window, kind, target, label);

	/* "\[[x]]" looks like a wikilink only to who does not see the source */
	if (pos < 0 && (kind == RCA_LINK_WIKILINK || kind == RCA_LINK_EMBED) &&
		window.len == search->rest.len)
		return;
	if (report->nlinks > RCA_MAX_ENTRIES)
		return;
	if (report->nlinks == search->capacity)
	{
		search->capacity = Max(16, search->capacity * 2);
		report->links = report->links ?
			repalloc(report->links, search->capacity * sizeof(RcaLink)) :
			palloc(search->capacity * sizeof(RcaLink));
	}
	link = &report->links[report->nlinks++];
	link->kind = kind;
	link->related = search->related;
	link->label = null_if_empty(label);
	if (kind == RCA_LINK_WIKILINK || kind == RCA_LINK_EMBED)
		rca_wikilink_split(target, &link->target, &link->anchor, &link->label);
	else
		split_url(target, &link->target, &link->anchor);

	move_to(search, search->rest.data + Max(pos, 0));
	link->line = search->line;
	link->col = search->col;
	if (pos >= 0)
	{
		/* what is within this link's brackets may be an image */
		int			past = pos + (kind == RCA_LINK_AUTOLINK ? label.len : kind == RCA_LINK_LINK ? 1 : 2);

		search->rest = rca_skip(search->rest, Min(past, search->rest.len));
	}
}

/* The source of lines of the body, with their ends. */
static RcaStr
source_of_lines(const RcaMarkdown *md, int line, int end_line)
{
	RcaStr		last = md->lines[end_line - md->first_line];

	return rca_slice(md->lines[line - md->first_line].data, last.data + last.len);
}

/* Can there be a link in these lines?  Most have nothing that begins one. */
static bool
has_link_mark(const RcaMarkdown *md, int line, int end_line)
{
	int			marks = 0;

	for (int i = line - md->first_line; i <= end_line - md->first_line; i++)
		marks |= md->marks[i];
	return (marks & RCA_MARK_LINK) != 0;
}

/* And in this source?  The slash may be any. */
static bool
may_hold_links(RcaStr source)
{
	return source.len > 0 &&
		(memchr(source.data, '[', source.len) != NULL ||
		 memchr(source.data, '<', source.len) != NULL ||
		 rca_find(source, RCA_STR("://")) >= 0);
}

bool
rca_links_read(RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	Search		search = {.report = report, .line = md->first_line, .col = 1};

	if (md->nlines == 0)
		return true;
	search.at = md->lines[0].data;
	for (int i = 0; i < md->nblocks && report->nlinks <= RCA_MAX_ENTRIES; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		rca_host_check_interrupts();
		if (!has_link_mark(md, block->line, block->end_line))
			continue;
		search.related = (report->parts[i] == RCA_PART_RELATED);
		switch (block->kind)
		{
			case RCA_BLOCK_CODE:
			case RCA_BLOCK_HTML:
			case RCA_BLOCK_BREAK:
				break;
			case RCA_BLOCK_TABLE:
				for (int j = -1; j < block->table->nrows; j++)
				{
					RcaStr	   *cells = j < 0 ? block->table->header : block->table->rows[j].cells;

					for (int k = 0; k < block->table->ncolumns; k++)
					{
						/* the empty cells of a short row are not in the source */
						search.rest = cells[k];
						if (may_hold_links(cells[k]))
							rca_cell_links(md, cells[k], add_link, &search);
					}
				}
				break;
			default:
				if (!rca_block_has_text(block))
					break;
				search.rest = source_of_lines(md, block->line, block->end_line);
				if (may_hold_links(search.rest))
					rca_block_links(md, block, add_link, &search);
				break;
		}
	}
	return report->nlinks <= RCA_MAX_ENTRIES ||
		rca_too_many(err, "links", search.line);
}
