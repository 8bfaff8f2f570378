/*
 * src/report/links.c
 *
 * The place of a link is looked for in the source, from the end of the previous
 * link on.  A link that is not found there gets the place where the search
 * began.
 */
#include "base/base.h"

#include "base/array.h"
#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/address.h"
#include "markdown/inline.h"
#include "report/link_place.h"
#include "report/links.h"

/* how far to look for a link */
#define WINDOW			2048

static const char *const kind_names[RCA_LINK_KIND_COUNT] = {
	[RCA_LINK_WIKILINK] = "wikilink",
	[RCA_LINK_EMBED] = "embed",
	[RCA_LINK_LINK] = "link",
	[RCA_LINK_IMAGE] = "image",
	[RCA_LINK_AUTOLINK] = "autolink",
};

typedef struct LinkReader
{
	RcaReport  *report;
	int			capacity;		/* of report->links */
	bool		related;		/* is this block of the related part? */
	RcaStr		rest;			/* what of the block is not yet searched */
	const char *at;				/* a place in the source, its line and column */
	int			line;
	int			col;
} LinkReader;

const char *
rca_link_kind_name(RcaLinkKind kind)
{
	return kind_names[kind];
}

/* A URL with a scheme stays whole; the anchor of a page is its own field. */
static void
split_url(RcaStr url, RcaStr *target, RcaStr *anchor)
{
	const char *mark = url.len > 0 ? memchr(url.data, '#', url.len) : NULL;
	int			scheme = rca_count_alpha(url, 0);
	bool		is_whole = scheme > 0 && scheme < url.len &&
		url.data[scheme] == ':';

	*target = url;
	*anchor = RCA_NULL_STR;
	if (mark == NULL || is_whole)
		return;
	*target = rca_slice(url.data, mark);
	*anchor = rca_slice(mark + 1, url.data + url.len);
}

static RcaStr
null_if_empty(RcaStr s)
{
	return s.len > 0 ? s : RCA_NULL_STR;
}

/*
 * Moves on to a place in the source, counting lines and columns on the way:
 * the whole body is counted through once, however many links a line has.
 */
static void
move_to(LinkReader *reader, const char *place)
{
	const RcaMarkdown *md = &reader->report->body;

	while (reader->line < md->first_line + md->nlines - 1 &&
		   place >= md->lines[reader->line + 1 - md->first_line].data)
	{
		reader->line++;
		reader->at = md->lines[reader->line - md->first_line].data;
		reader->col = 1;
	}
	if (place > reader->at)
	{
		reader->col += rca_count_chars(rca_slice(reader->at, place));
		reader->at = place;
	}
}

/*
 * Where to search for the next link after one that begins at an offset.  What
 * is within the brackets of a link may be an image.
 */
static int
past_link(int pos, RcaLinkKind kind, RcaStr label)
{
	switch (kind)
	{
		case RCA_LINK_AUTOLINK:
			return pos + label.len;
		case RCA_LINK_LINK:
			return pos + 1;
		default:
			return pos + 2;
	}
}

static void
add_link(void *arg, RcaLinkKind kind, RcaStr target, RcaStr label)
{
	LinkReader *reader = arg;
	RcaReport  *report = reader->report;
	bool		is_wikilink = (kind == RCA_LINK_WIKILINK ||
							   kind == RCA_LINK_EMBED);
	RcaStr		window = rca_str(reader->rest.data,
								 Min(reader->rest.len, WINDOW));
	int			pos = rca_link_place(window, kind, target, label);
	RcaLink    *link;

	/* the text of "\[[x]]" looks like a wikilink, its source does not */
	if (pos < 0 && is_wikilink && window.len == reader->rest.len)
		return;
	/* one more than the limit tells that there are too many */
	if (report->nlinks > RCA_MAX_ENTRIES)
		return;
	RCA_MAKE_ROOM(report->links, report->nlinks, reader->capacity);
	link = &report->links[report->nlinks++];
	link->kind = kind;
	link->related = reader->related;
	link->label = null_if_empty(label);
	if (is_wikilink)
		rca_wikilink_split(target, &link->target, &link->anchor, &link->label);
	else
		split_url(target, &link->target, &link->anchor);

	move_to(reader, reader->rest.data + Max(pos, 0));
	link->line = reader->line;
	link->col = reader->col;
	if (pos >= 0)
		reader->rest = rca_skip(reader->rest,
								Min(past_link(pos, kind, label),
									reader->rest.len));
}

/*
 * Blocks
 */

/* The source of a block, with the ends of its lines. */
static RcaStr
source_of_block(const RcaMarkdown *md, const RcaBlock *block)
{
	RcaStr		last = md->lines[block->end_line - md->first_line];

	return rca_slice(md->lines[block->line - md->first_line].data,
					 last.data + last.len);
}

/* Has this source anything that may begin a link?  Most has not. */
static bool
may_hold_links(RcaStr source)
{
	return source.len > 0 &&
		(memchr(source.data, '[', source.len) != NULL ||
		 memchr(source.data, '<', source.len) != NULL ||
		 rca_may_hold_address(source));
}

static void
read_cells(LinkReader *reader, const RcaStr *cells, int ncells)
{
	for (int i = 0; i < ncells; i++)
	{
		/* the cells that a short row lacks are empty, and not in the source */
		reader->rest = cells[i];
		if (may_hold_links(cells[i]))
			rca_cell_links(&reader->report->body, cells[i], add_link, reader);
	}
}

static void
read_table(LinkReader *reader, const RcaTable *table)
{
	read_cells(reader, table->header, table->ncolumns);
	for (int i = 0; i < table->nrows; i++)
		read_cells(reader, table->rows[i].cells, table->ncolumns);
}

static void
read_block(LinkReader *reader, const RcaBlock *block)
{
	const RcaMarkdown *md = &reader->report->body;

	switch (block->kind)
	{
		case RCA_BLOCK_CODE:
		case RCA_BLOCK_HTML:
		case RCA_BLOCK_BREAK:
			break;
		case RCA_BLOCK_TABLE:
			read_table(reader, block->table);
			break;
		default:
			if (!rca_block_has_text(block))
				break;
			reader->rest = source_of_block(md, block);
			if (may_hold_links(reader->rest))
				rca_block_links(md, block, add_link, reader);
			break;
	}
}

bool
rca_links_read(RcaReport *report, RcaError *err)
{
	const RcaMarkdown *md = &report->body;
	LinkReader	reader = {report};

	if (md->nlines == 0)
		return true;
	reader.at = md->lines[0].data;
	reader.line = md->first_line;
	reader.col = 1;
	for (int i = 0; i < md->nblocks && report->nlinks <= RCA_MAX_ENTRIES; i++)
	{
		rca_host_check_interrupts();
		reader.related = (report->parts[i] == RCA_PART_RELATED);
		read_block(&reader, &md->blocks[i]);
	}
	return report->nlinks <= RCA_MAX_ENTRIES ||
		rca_error_too_many(err, reader.line, "links");
}
