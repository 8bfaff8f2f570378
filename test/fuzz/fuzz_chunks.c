/*
 * test/fuzz/fuzz_chunks.c
 *
 * Chunks must be the body together.  No chunk may begin inside code or a row,
 * a chunk may only be too long if it cannot be cut, and a changed letter in a
 * row may change at most two chunks.
 */
#include "base/base.h"

#include "mb/pg_wchar.h"

#include "base/error.h"
#include "base/text.h"
#include "chunk/chunk.h"
#include "fuzz/fuzz_chunks.h"
#include "fuzz/same.h"
#include "markdown/comments.h"
#include "report/parse_report.h"

static const RcaChunkSizes all_sizes[] = {{100, 0}, {100, 50}, {160, 20}, {2000, 200}};

/* A document, and what the checks need of it. */
typedef struct Document
{
	const RcaReport *report;
	RcaOutline	outline;
	RcaMetadata metadata;
	RcaStr		text;			/* without comments */
	RcaChunks	chunks;
} Document;

/* The line number of a byte of the text. */
static int
line_of(const Document *document, const char *at)
{
	RcaLines	lines = rca_lines_of(document->text);

	while (rca_lines_next(&lines) && lines.next <= at)
		;
	return lines.line;
}

static bool
begins_line(const Document *document, const char *at)
{
	return at == document->text.data || at[-1] == '\n' || at[-1] == '\r' ||
		(at - document->text.data == 3 && rca_byte_order_mark(document->text) == 3);
}

static int
last_line(const RcaMarkdown *md, int block)
{
	int			line = md->blocks[block].end_line;

	return block + 1 < md->nblocks ? Min(line, md->blocks[block + 1].line - 1) : line;
}

/* The code block or table that has a line, or NULL. */
static const RcaBlock *
solid_block(const Document *document, int line)
{
	const RcaMarkdown *md = &document->report->body;

	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];

		if ((block->kind == RCA_BLOCK_CODE || block->kind == RCA_BLOCK_TABLE) &&
			block->line <= line && line <= last_line(md, i))
			return block;
	}
	return NULL;
}

static void
check_chunk(const Document *document, RcaChunkSizes sizes, const RcaChunk *chunk)
{
	RcaStr		visible = rca_trim_markdown(chunk->content);
	const RcaBlock *solid = solid_block(document, chunk->line);
	int			chars;

	require(visible.len > 0, "a chunk is not blank");
	require(pg_encoding_verifymbstr(PG_UTF8, chunk->content.data, chunk->content.len) == chunk->content.len,
			"no character is cut");
	require(line_of(document, visible.data) == chunk->line, "the first line");
	require(line_of(document, visible.data + visible.len - 1) == chunk->end_line, "the last line");
	if (solid != NULL && solid->line < chunk->line)
		require(begins_line(document, chunk->content.data), "a row is not cut");
	if (solid != NULL && solid->kind == RCA_BLOCK_CODE)
		require(solid->line == chunk->line, "code is not cut");

	chars = rca_count_chars(visible);
	if (chars <= sizes.max_chars)
		return;
	for (int line = chunk->line; line <= chunk->end_line; line++)
	{
		if (solid_block(document, line) != NULL)
			return;
	}
	require(false, "what is too long is code or a row");
}

/* Cuts the document.  The chunks are those of the last sizes. */
static void
cut(Document *document, RcaChunkSizes sizes)
{
	RcaStr		text = document->text;
	RcaLines	lines = rca_lines_of(text);
	RcaError	err;
	const char *at;

	require(rca_chunks_cut(&document->outline, text, sizes, &document->chunks, &err), "what was parsed can be cut");
	if (document->chunks.count == 0)
		return;
	at = document->chunks.items[0].content.data;
	while (lines.line < document->outline.first_line - 1 && rca_lines_next(&lines))
		;
	require(at == lines.next, "chunks begin with the body");
	for (int i = 0; i < document->chunks.count; i++)
	{
		require(document->chunks.items[i].content.data == at, "chunks follow each other");
		at += document->chunks.items[i].content.len;
		check_chunk(document, sizes, &document->chunks.items[i]);
	}
	require(at == text.data + text.len, "chunks end with the body");
}

static void
open_document(Document *document, const RcaReport *report, const RcaForm *form, RcaStr source)
{
	document->report = report;
	require(rca_form_outline(form, source, &document->outline), "sections");
	require(rca_form_metadata(form, &document->metadata), "metadata");
	document->text = rca_text_without_comments(source, document->outline.first_line);
}

static RcaStr
context_of(const Document *document, const RcaChunk *chunk)
{
	StringInfoData line;
	StringInfoData context;

	initStringInfo(&line);
	initStringInfo(&context);
	rca_chunk_report_line(&line, &document->metadata);
	rca_chunk_context(&context, rca_str(line.data, line.len), document->metadata.title, chunk);
	require(pg_encoding_verifymbstr(PG_UTF8, context.data, context.len) == context.len, "context in UTF-8");
	return rca_str(context.data, context.len);
}

static bool
has_chunk(const Document *document, const Document *other, const RcaChunk *chunk)
{
	RcaStr		context = context_of(other, chunk);

	for (int i = 0; i < document->chunks.count; i++)
	{
		const RcaChunk *c = &document->chunks.items[i];

		if (rca_equal(c->content, chunk->content) &&
			rca_equal(context_of(document, c), context))
			return true;
	}
	return false;
}

/* Is everything that chunks depend on equal, except for the text? */
static bool
is_alike(const Document *a, const Document *b)
{
	StringInfoData lines[2];

	for (int i = 0; i < 2; i++)
	{
		initStringInfo(&lines[i]);
		rca_chunk_report_line(&lines[i], i == 0 ? &a->metadata : &b->metadata);
	}
	if (a->outline.nsections != b->outline.nsections || strcmp(lines[0].data, lines[1].data) != 0 ||
		a->report->body.nblocks != b->report->body.nblocks || a->text.len != b->text.len)
		return false;
	for (int i = 0; i < a->outline.nsections; i++)
	{
		if (a->outline.sections[i].line != b->outline.sections[i].line ||
			a->outline.sections[i].part != b->outline.sections[i].part ||
			!rca_equal(a->outline.sections[i].heading, b->outline.sections[i].heading))
			return false;
	}
	return true;
}

/* Changes the last letter of a row. */
static void
check_edit(Document *before, RcaStr source, int line, RcaChunkSizes sizes)
{
	RcaLines	lines = rca_lines_of(source);
	char	   *edited = palloc(Max(source.len, 1));
	RcaStr		text = rca_str(edited, source.len);
	Document	after;
	RcaReport  *report;
	StringInfoData out;
	RcaForm		form;
	RcaError	err;
	int			at;
	int			changed = 0;

	while (lines.line < line && rca_lines_next(&lines))
		;
	for (at = lines.last.len - 1; at >= 0 && !rca_is_alpha(lines.last.data[at]); at--)
		;
	if (at < 0)
		return;
	memcpy(edited, source.data, source.len);
	edited[lines.last.data + at - source.data] ^= 1;
	if (!rca_is_alpha(edited[lines.last.data + at - source.data]))
		return;
	report = rca_report_parse(text, RCA_READ_FACTS, &err);
	if (report == NULL)
		return;
	initStringInfo(&out);
	rca_form_write(&out, report, text);
	require(rca_form_open(&form, out.data, out.len, out.len) == RCA_FORM_CURRENT, "the form can be opened");
	open_document(&after, report, &form, text);
	if (!is_alike(before, &after))
		return;
	cut(before, sizes);
	cut(&after, sizes);
	require(before->chunks.count == after.chunks.count, "a letter moves no cut");
	for (int i = 0; i < after.chunks.count; i++)
		changed += !has_chunk(before, &after, &after.chunks.items[i]);
	/* the second one is the next chunk, which may repeat the row */
	require(changed <= 2, "a letter in a row changes two chunks at most");
}

void
check_chunks(const RcaReport *report, const RcaForm *form, RcaStr source)
{
	const RcaMarkdown *md = &report->body;
	Document	document;

	open_document(&document, report, form, source);
	for (int i = 0; i < lengthof(all_sizes); i++)
		cut(&document, all_sizes[i]);
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaTable *table = md->blocks[i].table;

		if (table == NULL || table->nrows == 0)
			continue;
		check_edit(&document, source, table->rows[table->nrows / 2].line, all_sizes[i % 2]);
		break;
	}
}

void
read_chunks(const RcaOutline *outline, RcaStr text)
{
	RcaChunks	chunks;
	RcaError	err;

	/* texts are checked before they are read */
	if (is_utf8(text))
		(void) rca_chunks_cut(outline, text, all_sizes[0], &chunks, &err);
}
