/*
 * src/markdown/parse.c
 *
 * cmark finds the blocks and the inlines; this file flattens its tree.
 *
 * cmark keeps no state of its own between calls, so that an error may leave
 * it from within its allocator: its memory is palloc's and goes away with the
 * context.  It is fed line by line, because one of its loops allocates nothing
 * and could not be interrupted otherwise; what it would take too long for is
 * refused before (effort.h).
 */
#include "base/base.h"

#include "base/error.h"
#include "base/host.h"
#include "base/limits.h"
#include "base/text.h"
#include "markdown/effort.h"
#include "markdown/feed.h"
#include "markdown/inline.h"
#include "markdown/markdown_internal.h"
#include "markdown/marks.h"

/* bytes of a definition whose target is read in cells */
#define MAX_DEFINITION	256

/* a line that defines a reference link: "[label]: target" */
struct RcaDefinition
{
	RcaStr		label;
	RcaStr		line;
	bool		checked;
	bool		valid;			/* once checked: cmark takes it for one */
};

static void *
mem_calloc(size_t count, size_t size)
{
	if (size != 0 && count > RCA_MAX_PARSE_REQUEST / size)
		count = RCA_MAX_PARSE_REQUEST / size + 1;	/* refused below */
	rca_host_charge(count * size);
	return palloc0(count * size);
}

static void *
mem_realloc(void *p, size_t size)
{
	rca_host_charge(size);
	return p ? repalloc(p, size) : palloc(size);
}

static void
mem_free(void *p)
{
	if (p != NULL)
		pfree(p);
}

/* not const: cmark takes it as a plain pointer, and never writes to it */
static cmark_mem memory = {mem_calloc, mem_realloc, mem_free};

cmark_mem *
rca_markdown_memory(void)
{
	return &memory;
}

bool
rca_markdown_library_matches(void)
{
	return cmark_version() == CMARK_VERSION;
}

/*
 * Columns of blanks and container markers at the start of a line, an upper
 * bound of how many blocks it opens or continues.
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
			if (rca_is_digit(c))
			{
				while (pos + n < line.len && n < 9 && rca_is_digit(line.data[pos + n]))
					n++;
				if (pos + n == line.len ||
					(line.data[pos + n] != '.' && line.data[pos + n] != ')'))
					return width;
				n++;
			}
			else if (c != '-' && c != '+' && c != '*')
				return width;
			/* a marker is followed by a blank or ends the line */
			if (pos + n < line.len && !rca_is_blank(line.data[pos + n]))
				return width;
			width += n;
		}
		pos += n;
	}
	return rca_trim(line).len == 0 ? 0 : width;
}

static int
compare_nocase(RcaStr a, RcaStr b)
{
	for (int i = 0; i < Min(a.len, b.len); i++)
	{
		int			diff = rca_to_lower(a.data[i]) - rca_to_lower(b.data[i]);

		if (diff != 0)
			return diff;
	}
	return a.len - b.len;
}

static int
compare_definitions(const void *a, const void *b)
{
	const RcaDefinition *x = a;
	const RcaDefinition *y = b;
	int			diff = compare_nocase(x->label, y->label);

	/* of two with the same label the first one counts */
	return diff != 0 ? diff : (x->line.data > y->line.data) - (x->line.data < y->line.data);
}

/* Remembers a line like "[label]: target"; cells are parsed by themselves. */
static void
note_definition(RcaMarkdown *md, RcaStr line)
{
	RcaStr		rest = rca_trim(line);
	const char *end;

	if (rest.len < 4 || rest.data[0] != '[' ||
		(end = memchr(rest.data, ']', rest.len - 1)) == NULL || end[1] != ':')
		return;
	if (md->ndefinitions % 16 == 0)
		md->definitions = md->definitions ?
			repalloc(md->definitions, (md->ndefinitions + 16) * sizeof(RcaDefinition)) :
			palloc(16 * sizeof(RcaDefinition));
	md->definitions[md->ndefinitions++] =
		(RcaDefinition) {rca_slice(rest.data + 1, end), line, false, false};
}

/* Is the line a definition, by itself? */
static bool
is_definition(RcaDefinition *definition)
{
	if (!definition->checked)
	{
		cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
		cmark_node *root;

		cmark_parser_feed(parser, definition->line.data, definition->line.len);
		root = cmark_parser_finish(parser);
		definition->valid = (cmark_node_first_child(root) == NULL);
		definition->checked = true;
		cmark_node_free(root);
		cmark_parser_free(parser);
	}
	return definition->valid;
}

/*
 * Feeds definitions of the labels that stand in brackets in source.  Where
 * targets are not asked for they are left out; where they are, long ones are
 * no definitions, because a label of few bytes could have them read at every
 * place.
 */
static void
feed_definitions(const RcaMarkdown *md, RcaStr source, bool targets,
				 cmark_parser *parser)
{
	const char *end = source.data + source.len;

	for (const char *open = source.data; open < end; open++)
	{
		const char *close;
		int			low = 0;
		int			high = md->ndefinitions;
		RcaStr		label;

		if (*open != '[' ||
			(close = memchr(open, ']', end - open)) == NULL)
			continue;
		label = rca_slice(open + 1, close);
		while (low < high)
		{
			int			middle = low + (high - low) / 2;

			if (compare_nocase(md->definitions[middle].label, label) < 0)
				low = middle + 1;
			else
				high = middle;
		}
		if (low < md->ndefinitions &&
			compare_nocase(md->definitions[low].label, label) == 0 &&
			is_definition(&md->definitions[low]))
		{
			RcaStr		line = md->definitions[low].line;

			if (!targets)
			{
				cmark_parser_feed(parser, "\n[", 2);
				cmark_parser_feed(parser, label.data, label.len);
				cmark_parser_feed(parser, "]: /\n", 5);
			}
			else if (line.len <= MAX_DEFINITION)
			{
				cmark_parser_feed(parser, "\n", 1);
				cmark_parser_feed(parser, line.data, line.len);
				cmark_parser_feed(parser, "\n", 1);
			}
		}
		open = close;
	}
}

/* Splits the body into lines, checking each. */
static bool
split_lines(RcaMarkdown *md, RcaError *err)
{
	int			capacity = 64 + md->body.len / 32;
	RcaEffort	effort = {0};
	RcaStr		line;
	int			marks;
	int			pos = 0;

	md->lines = palloc(capacity * sizeof(RcaStr));
	md->marks = palloc(capacity);
	while (rca_next_marked_line(md->body, &pos, &line, &marks))
	{
		int			width = prefix_width(line);

		rca_host_check_interrupts();
		if (md->nlines == capacity)
		{
			capacity *= 2;
			md->lines = repalloc(md->lines, capacity * sizeof(RcaStr));
			md->marks = repalloc(md->marks, capacity);
		}
		md->marks[md->nlines] = marks;
		md->lines[md->nlines++] = line;

		if (width > RCA_MAX_LINE_PREFIX)
		{
			err->kind = RCA_ERROR_LIMIT;
			err->line = md->first_line + md->nlines - 1;
			err->col = 1;
			err->message = psprintf("line with %d columns of indentation and markers exceeds the limit of %d columns",
									width, RCA_MAX_LINE_PREFIX);
			err->detail = "Lists and quotes are nested too deeply here.";
			err->hint = "Indent the line less.";
			return false;
		}
		if (!rca_effort_add(&effort, line, width, (marks & RCA_MARK_IMAGE) != 0, err))
		{
			err->line = md->first_line + md->nlines - 1;
			err->col = 1;
			return false;
		}
		if ((marks & RCA_MARK_CELL) && line.len > 3 && memchr(line.data, '[', 4) != NULL)
			note_definition(md, line);
	}
	if (md->ndefinitions > 1)
		qsort(md->definitions, md->ndefinitions, sizeof(RcaDefinition),
			  compare_definitions);
	return true;
}

/* Feeds cmark a line with its end. */
static void
feed_line(const RcaMarkdown *md, const RcaStr *line, cmark_parser *parser)
{
	const char *end = line + 1 < md->lines + md->nlines ? line[1].data :
		md->body.data + md->body.len;

	if (end > line->data && end[-1] == '\r')
	{
		/* an empty line that follows must not be taken for half an end */
		cmark_parser_feed(parser, line->data, line->len);
		cmark_parser_feed(parser, "\n", 1);
	}
	else
		cmark_parser_feed(parser, line->data, end - line->data);
}

static void
feed_lines(const RcaMarkdown *md, const RcaFeed *feed, cmark_parser *parser)
{
	for (int n = 1; n <= feed->count; n++)
	{
		const RcaPiece *piece = &feed->pieces[feed->starts[n]];

		rca_host_check_interrupts();
		if (piece->kind == RCA_PIECE_LINE)
			feed_line(md, &md->lines[piece->first], parser);
		else
			cmark_parser_feed(parser, RCA_STAND_IN, sizeof(RCA_STAND_IN) - 1);
	}
}

void
rca_append_text(const RcaMarkdown *md, StringInfo out, const char *text)
{
	if (!md->has_char_refs)
	{
		appendStringInfoString(out, text);
		return;
	}
	for (; *text != '\0'; text++)
	{
		if ((unsigned char) *text >= 0xFE)
			appendStringInfoString(out, "\xef\xbf\xbd");
		else
			appendStringInfoChar(out, *text);
	}
}

/*
 * Replaces the wikilinks in what was appended from start on by their labels,
 * or their targets where they have no label.
 */
static void
reduce_wikilinks(StringInfo out, int start)
{
	int			to = start;
	int			from = start;

	while (from < out->len)
	{
		RcaStr		rest = {out->data + from, out->len - from};
		RcaStr		inside;
		int			length = rca_wikilink_length(rest, &inside);
		int			label;

		if (length == 0)
		{
			out->data[to++] = out->data[from++];
			continue;
		}
		label = inside.len;
		while (label > 0 && inside.data[label - 1] != '|')
			label--;
		/* an embed's mark goes with its brackets */
		if (to > start && out->data[to - 1] == '!')
			to--;
		memmove(out->data + to, inside.data + label, inside.len - label);
		to += inside.len - label;
		from += length;
	}
	out->len = to;
	out->data[to] = '\0';
}

static void
append_inlines(const RcaMarkdown *md, StringInfo out, cmark_node *root)
{
	cmark_node *node = cmark_node_first_child(root);
	int			run = -1;		/* where the current run of text starts */

	while (node != NULL)
	{
		cmark_node *next = cmark_node_first_child(node);
		cmark_node_type type = cmark_node_get_type(node);
		const char *literal = cmark_node_get_literal(node);

		if (type == CMARK_NODE_TEXT)
		{
			if (run < 0)
				run = out->len;
		}
		else if (run >= 0)
		{
			reduce_wikilinks(out, run);
			run = -1;
		}

		if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
			rca_append_text(md, out, literal);
		else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK ||
				 (type == CMARK_NODE_HTML_INLINE &&
				  rca_starts_nocase(rca_str(literal, (int) strlen(literal)),
									RCA_STR("<br"))))
			appendStringInfoChar(out, ' ');

		/* down, else on, else up and on */
		while (next == NULL && node != root)
		{
			next = cmark_node_next(node);
			if (next == NULL)
				node = cmark_node_parent(node);
		}
		node = next;
	}
	if (run >= 0)
		reduce_wikilinks(out, run);
}

/*
 * What is gathered takes more room than there is text, and a document may have
 * very many pieces.
 */
RcaStr
rca_inlines_text(const RcaMarkdown *md, cmark_node *node)
{
	StringInfoData out;
	RcaStr		text;

	initStringInfo(&out);
	append_inlines(md, &out, node);
	text = rca_copy(rca_trim(rca_str(out.data, out.len)));
	pfree(out.data);
	return text;
}

static RcaStr
node_text(const RcaMarkdown *md, cmark_node *node)
{
	cmark_node *child = cmark_node_first_child(node);

	/* most text is one piece, and cmark keeps it as long as we need it */
	if (child != NULL && cmark_node_next(child) == NULL && !md->has_char_refs &&
		cmark_node_get_type(child) == CMARK_NODE_TEXT)
	{
		const char *literal = cmark_node_get_literal(child);

		/* but a wikilink shows its label only */
		if (strstr(literal, "[[") == NULL)
			return rca_trim(rca_str(literal, (int) strlen(literal)));
	}
	return rca_inlines_text(md, node);
}

/*
 * As a heading, because nothing in one line of a heading can be taken for the
 * start of another block.
 */
cmark_node *
rca_inline_parse(const RcaMarkdown *md, RcaStr source, bool targets)
{
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
	cmark_node *root;

	cmark_parser_feed(parser, "# ", 2);
	cmark_parser_feed(parser, source.data, source.len);
	cmark_parser_feed(parser, " #\n", 3);
	if (md->ndefinitions > 0)
		feed_definitions(md, source, targets, parser);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return cmark_node_first_child(root);
}

static RcaStr
inline_text(const RcaMarkdown *md, RcaStr source)
{
	cmark_node *node;
	RcaStr		text;

	if (!rca_has_markup(source))
		return source;

	node = rca_inline_parse(md, source, false);
	text = rca_inlines_text(md, node);
	cmark_node_free(cmark_node_parent(node));
	return text;
}

RcaStr
rca_block_text(const RcaMarkdown *md, const RcaBlock *block)
{
	if (block->node != NULL)
		return node_text(md, block->node);
	return block->plain ? block->raw : inline_text(md, block->raw);
}

RcaStr
rca_block_label(const RcaMarkdown *md, const RcaBlock *block)
{
	cmark_node *label;

	if ((block->kind != RCA_BLOCK_PARAGRAPH && block->kind != RCA_BLOCK_ITEM) ||
		block->node == NULL)
		return RCA_NULL_STR;
	label = cmark_node_first_child(block->node);
	if (label == NULL || cmark_node_get_type(label) != CMARK_NODE_STRONG)
		return RCA_NULL_STR;
	for (cmark_node *next = cmark_node_next(label); next != NULL; next = cmark_node_next(next))
	{
		const char *literal = cmark_node_get_literal(next);

		if (cmark_node_get_type(next) != CMARK_NODE_TEXT ||
			strspn(literal, ": ") != strlen(literal))
			return RCA_NULL_STR;
	}
	return node_text(md, label);
}

RcaStr
rca_block_code(const RcaMarkdown *md, const RcaBlock *block, RcaStr *language)
{
	const char *code = cmark_node_get_literal(block->node);
	StringInfoData info;
	int			end = 0;

	Assert(md->extent == RCA_READ_ALL);

	/* the first word of the info string; entities may stand in it */
	initStringInfo(&info);
	rca_append_text(md, &info, cmark_node_get_fence_info(block->node));
	while (end < info.len && !rca_is_space(info.data[end]))
		end++;
	*language = end > 0 ? rca_str(info.data, end) : RCA_NULL_STR;
	return rca_str(code, (int) strlen(code));
}

bool
rca_block_is_remark(const RcaMarkdown *md, const RcaBlock *block)
{
	cmark_node *child = block->node ? cmark_node_first_child(block->node) : NULL;

	return block->kind == RCA_BLOCK_PARAGRAPH && child != NULL &&
		cmark_node_get_type(child) == CMARK_NODE_EMPH &&
		cmark_node_next(child) == NULL;
}

RcaStr
rca_cell_source(RcaStr cell)
{
	char	   *copy;
	int			len = 0;

	if (cell.len == 0 || memchr(cell.data, '\\', cell.len) == NULL)
		return cell;
	copy = palloc(cell.len);
	/* in a cell, and only there, "\|" is a pipe even within code */
	for (int i = 0; i < cell.len; i++)
	{
		if (!(cell.data[i] == '\\' && i + 1 < cell.len && cell.data[i + 1] == '|'))
			copy[len++] = cell.data[i];
	}
	return rca_str(copy, len);
}

RcaStr
rca_cell_text(const RcaMarkdown *md, RcaStr cell)
{
	return inline_text(md, rca_cell_source(cell));
}

/* Only dashes, pipes, colons, quote marks and blanks? */
static bool
may_be_delimiter_row(RcaStr line)
{
	bool		dash = false;

	for (int i = 0; i < line.len; i++)
	{
		switch (line.data[i])
		{
			case '-':
				dash = true;
				break;
			case '|':
			case ':':
			case '>':
			case ' ':
			case '\t':
				break;
			default:
				return false;
		}
	}
	return dash;
}

/* The underline of a setext heading, or a line like it. */
static bool
is_underline(RcaStr line)
{
	line = rca_trim(line);
	for (int i = 0; i < line.len; i++)
	{
		if (line.data[i] != line.data[0])
			return false;
	}
	return line.len > 0 && (line.data[0] == '-' || line.data[0] == '=');
}

/* A line without the quote markers and blanks of its containers. */
static RcaStr
strip_containers(RcaStr line, int nquotes)
{
	line = rca_trim(line);
	while (nquotes-- > 0 && line.len > 0 && line.data[0] == '>')
		line = rca_trim(rca_skip(line, 1));
	return line;
}

/* where the walk over the tree stands */
typedef struct Walk
{
	RcaMarkdown *md;
	const RcaFeed *feed;
	int			capacity;
	int			nquotes;
	int			nlists;
	int			item;			/* innermost open item, or -1 */
} Walk;

/* The line in the whole file where a node starts. */
static int
start_line(const Walk *walk, cmark_node *node)
{
	int			n = cmark_node_get_start_line(node);

	return walk->md->first_line + walk->feed->pieces[walk->feed->starts[n]].first;
}

/*
 * The line in the whole file where a node ends.  cmark is told of no line that
 * is blank or stood in for, unless it is the first of its kind.
 */
static int
last_line(const Walk *walk, cmark_node *node)
{
	const RcaFeed *feed = walk->feed;
	int			n = cmark_node_get_end_line(node);
	bool		cut_off = cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
		(walk->nquotes > 0 || walk->nlists > 0);

	/* cmark says of code that a line cuts off that it ends in that line */
	if (cut_off && n <= feed->count)
		return walk->md->first_line + feed->pieces[feed->starts[n]].first;
	if (n < feed->count)
		return walk->md->first_line + feed->pieces[feed->starts[n + 1]].first - 1;
	return walk->md->first_line + walk->md->nlines - 1;
}

/* Adds a block where the walk stands. */
static RcaBlock *
add_block(Walk *walk, RcaBlockKind kind, int line, int end_line)
{
	RcaMarkdown *md = walk->md;
	RcaBlock   *block;

	if (md->nblocks == walk->capacity)
	{
		walk->capacity = Max(64, walk->capacity * 2);
		md->blocks = md->blocks ?
			repalloc(md->blocks, walk->capacity * sizeof(RcaBlock)) :
			palloc(walk->capacity * sizeof(RcaBlock));
	}
	block = &md->blocks[md->nblocks++];
	memset(block, 0, sizeof(RcaBlock));
	block->kind = kind;
	block->line = line;
	block->end_line = end_line;
	block->item = walk->item;
	block->nested = walk->nquotes > 0 || walk->nlists > (kind == RCA_BLOCK_ITEM ? 1 : 0);
	block->quoted = walk->nquotes > 0;
	return block;
}

static void
add_table(Walk *walk, const RcaTable *table, int end_line, cmark_node *node)
{
	RcaBlock   *block = add_block(walk, RCA_BLOCK_TABLE, table->line, end_line);

	block->table = palloc(sizeof(RcaTable));
	*block->table = *table;
	block->node = node;
}

/* Lines of a paragraph as one. */
static RcaStr
join_lines(const RcaStr *lines, int nlines)
{
	char	   *text;
	int			len = 0;

	if (nlines == 1)
		return rca_trim(lines[0]);
	for (int i = 0; i < nlines; i++)
		len += lines[i].len + 1;
	text = palloc(len);
	len = 0;
	for (int i = 0; i < nlines; i++)
	{
		RcaStr		line = rca_trim(lines[i]);

		if (i > 0)
			text[len++] = ' ';
		memcpy(text + len, line.data, line.len);
		len += line.len;
	}
	return rca_str(text, len);
}

/*
 * Makes a table out of a paragraph or setext heading, if it is one.  Lines
 * before the header stay a paragraph.  The walk's next block is not yet made.
 */
static bool
read_table(Walk *walk, cmark_node *node, int end_line, bool *found,
		   RcaError *err)
{
	RcaMarkdown *md = walk->md;
	int			line = start_line(walk, node);
	const RcaStr *source = md->lines + (line - md->first_line);
	int			nlines = end_line - line + 1;
	int			column = cmark_node_get_start_column(node) - 1;
	RcaStr	   *lines;
	RcaTable	table;
	int			before = -1;

	*found = false;
	if (nlines < 2 || column < 0 || column > source[0].len)
		return true;
	/* most paragraphs hold no row of dashes */
	for (int i = 1; i < nlines && before < 0; i++)
	{
		if (may_be_delimiter_row(source[i]))
			before = i;
	}
	if (before < 0)
		return true;

	lines = palloc(nlines * sizeof(RcaStr));
	lines[0] = rca_trim(rca_skip(source[0], column));
	for (int i = 1; i < nlines; i++)
		lines[i] = strip_containers(source[i], walk->nquotes);
	if (!rca_table_read(lines, md->marks + (line - md->first_line), nlines, line, &table, &before, err))
		return false;
	if (before < 0)
		return true;

	if (before > 0)
		add_block(walk, RCA_BLOCK_PARAGRAPH, line, line + before - 1)->raw =
			join_lines(lines, before);
	add_table(walk, &table, end_line, node);
	*found = true;
	return true;
}

static bool
is_setext(const RcaMarkdown *md, cmark_node *node, int line)
{
	RcaStr		source = md->lines[line - md->first_line];
	int			column = cmark_node_get_start_column(node) - 1;
	int			end = column;

	if (column < 0 || column >= source.len)
		return false;
	while (end < source.len && source.data[end] == '#')
		end++;
	/* "#1", too, may be underlined */
	return end == column || end - column > 6 ||
		(end < source.len && !rca_is_blank(source.data[end]));
}

/* Adds a block that is the lines of these indexes, and plain text. */
static void
add_plain_block(Walk *walk, RcaBlockKind kind, int first, int last, int level, RcaStr text)
{
	RcaBlock   *block = add_block(walk, kind, walk->md->first_line + first,
								  walk->md->first_line + last);

	block->level = level;
	block->raw = text;
	block->plain = true;
}

/* Adds what was cut out, for which a thematic break stands. */
static bool
add_piece(Walk *walk, const RcaPiece *piece, RcaError *err)
{
	const RcaMarkdown *md = walk->md;
	const RcaStr *lines = md->lines + piece->first;
	int			nlines = piece->last - piece->first + 1;
	RcaTable	table;
	int			before;
	int			level;
	RcaStr		text;

	switch (piece->kind)
	{
		case RCA_PIECE_LINE:
			break;
		case RCA_PIECE_HEADING:
			level = rca_plain_heading(*lines, &text);
			add_plain_block(walk, RCA_BLOCK_HEADING, piece->first, piece->last, level, text);
			break;
		case RCA_PIECE_PARAGRAPH:
			add_plain_block(walk, RCA_BLOCK_PARAGRAPH, piece->first, piece->last, 0,
							join_lines(lines, nlines));
			break;
		case RCA_PIECE_TABLE:
			if (!rca_table_read(lines, md->marks + piece->first, nlines, md->first_line + piece->first,
								&table, &before, err))
				return false;
			add_table(walk, &table, md->first_line + piece->last, NULL);
			break;
		case RCA_PIECE_LIST:
			for (int i = piece->first; i <= piece->last; i++)
				add_plain_block(walk, RCA_BLOCK_ITEM, i, i, 0, rca_item_text(md->lines[i]));
			break;
	}
	return true;
}

/* Adds a thematic break, or what it stands in for. */
static bool
visit_break(Walk *walk, cmark_node *node, RcaError *err)
{
	const RcaFeed *feed = walk->feed;
	int			n = cmark_node_get_start_line(node);

	if (feed->pieces[feed->starts[n]].kind == RCA_PIECE_LINE)
		add_block(walk, RCA_BLOCK_BREAK, start_line(walk, node), start_line(walk, node))->node = node;
	for (int i = feed->starts[n]; i < feed->starts[n + 1]; i++)
	{
		if (!add_piece(walk, &feed->pieces[i], err))
			return false;
	}
	return true;
}

static bool
visit_leaf(Walk *walk, cmark_node *node, RcaError *err)
{
	RcaMarkdown *md = walk->md;
	int			line = start_line(walk, node);
	int			end_line = last_line(walk, node);
	RcaBlock   *block;
	RcaBlockKind kind;
	int			level = 0;
	bool		found;

	/* cmark's ends are not always right; ours stay inside the document */
	end_line = Max(line, Min(end_line, md->first_line + md->nlines - 1));

	switch (cmark_node_get_type(node))
	{
		case CMARK_NODE_HEADING:
			kind = RCA_BLOCK_HEADING;
			level = cmark_node_get_heading_level(node);
			/* a setext heading ends with its underline */
			if (is_setext(md, node, line))
			{
				int			last = md->first_line + md->nlines - 1;

				for (end_line = line + 1; end_line < last; end_line++)
				{
					if (is_underline(strip_containers(md->lines[end_line - md->first_line],
													  walk->nquotes)))
						break;
				}
				end_line = Min(end_line, last);
				if (!read_table(walk, node, end_line - 1, &found, err))
					return false;
				if (found)
					return true;
			}
			break;
		case CMARK_NODE_PARAGRAPH:
			kind = RCA_BLOCK_PARAGRAPH;
			if (!read_table(walk, node, end_line, &found, err))
				return false;
			if (found)
				return true;
			/* the first paragraph of an item is the item's own text */
			if (walk->item >= 0 && cmark_node_previous(node) == NULL &&
				md->blocks[walk->item].node == cmark_node_parent(node))
			{
				md->blocks[walk->item].node = node;
				return true;
			}
			break;
		case CMARK_NODE_CODE_BLOCK:
			kind = RCA_BLOCK_CODE;
			break;
		case CMARK_NODE_THEMATIC_BREAK:
			return visit_break(walk, node, err);
		default:
			kind = RCA_BLOCK_HTML;
			break;
	}

	block = add_block(walk, kind, line, end_line);
	block->level = level;
	block->node = node;
	return true;
}

static void
enter_item(Walk *walk, cmark_node *node)
{
	RcaBlock   *block = add_block(walk, RCA_BLOCK_ITEM, start_line(walk, node),
									   last_line(walk, node));

	block->node = node;			/* its paragraph takes this place */
	walk->item = (int) (block - walk->md->blocks);
}

/*
 * Goes over the blocks in document order.  Without recursion: nesting is
 * bounded, but what is not needed cannot go wrong.
 */
static bool
flatten(RcaMarkdown *md, const RcaFeed *feed, cmark_node *root, RcaError *err)
{
	Walk		walk = {md, feed, 0, 0, 0, -1};
	cmark_node *node = cmark_node_first_child(root);

	while (node != NULL)
	{
		cmark_node_type type = cmark_node_get_type(node);
		cmark_node *next = NULL;

		if (type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST ||
			type == CMARK_NODE_ITEM)
		{
			walk.nquotes += (type == CMARK_NODE_BLOCK_QUOTE);
			walk.nlists += (type == CMARK_NODE_LIST);
			if (type == CMARK_NODE_ITEM)
				enter_item(&walk, node);
			next = cmark_node_first_child(node);
		}
		else if (!visit_leaf(&walk, node, err))
			return false;

		while (next == NULL && node != root)
		{
			type = cmark_node_get_type(node);
			walk.nquotes -= (type == CMARK_NODE_BLOCK_QUOTE);
			walk.nlists -= (type == CMARK_NODE_LIST);
			if (type == CMARK_NODE_ITEM)
			{
				RcaBlock   *item = &md->blocks[walk.item];

				/* an item that starts with a table or a list has no text */
				if (item->node == node)
					item->node = NULL;
				walk.item = item->item;
			}
			next = cmark_node_next(node);
			if (next == NULL)
				node = cmark_node_parent(node);
		}
		node = next;
	}
	return true;
}

bool
rca_markdown_parse(RcaStr body, int first_line, RcaExtent extent,
				   RcaMarkdown *md, RcaError *err)
{
	cmark_parser *parser;
	RcaFeed		feed;

	memset(md, 0, sizeof(*md));
	md->body = body;
	md->first_line = first_line;
	md->extent = extent;
	for (int i = 0; i + 1 < body.len && !md->has_char_refs; i++)
	{
		const char *p = memchr(body.data + i, '&', body.len - 1 - i);

		if (p == NULL)
			break;
		i = (int) (p - body.data);
		md->has_char_refs = (p[1] == '#');
	}

	/* first all checks, then what they are for */
	if (!split_lines(md, err))
		return false;
	rca_feed_plan(&feed, md->lines, md->marks, md->nlines, extent);
	parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &memory);
	feed_lines(md, &feed, parser);
	md->root = cmark_parser_finish(parser);
	return flatten(md, &feed, md->root, err);
}
