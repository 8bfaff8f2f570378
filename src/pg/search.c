/*
 * src/pg/search.c
 *
 * Full text search: a report as a tsvector with weighted parts, and as the
 * plain text for headlines.
 */
#include "postgres.h"

#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/memutils.h"

#include "base/text.h"
#include "pg/build.h"
#include "pg/datum.h"
#include "pg/value.h"
#include "report/sections.h"

/* words of the title have the highest weight */
typedef enum Weight
{
	WEIGHT_A,
	WEIGHT_B,
	WEIGHT_C,
	WEIGHT_D,
} Weight;

#define NWEIGHTS	(WEIGHT_D + 1)

/* Is it the opening paragraph of a report that has no other summary? */
static bool
stands_for_summary(const RcaReport *report, const RcaBlock *block)
{
	return block->line == report->opening_line &&
		block->kind == RCA_BLOCK_PARAGRAPH &&
		!rca_has_part(report, RCA_PART_SUMMARY);
}

static Weight
weight_of_block(const RcaReport *report, int i)
{
	const RcaBlock *block = &report->body.blocks[i];
	RcaPart		part = report->parts[i];

	if (part == RCA_PART_SUMMARY || part == RCA_PART_ROOT_CAUSE ||
		stands_for_summary(report, block))
		return WEIGHT_B;
	if (part == RCA_PART_TIMELINE || part == RCA_PART_ACTION_ITEMS ||
		report->uses[i] != RCA_USE_NONE)
		return WEIGHT_C;
	return WEIGHT_D;
}

static void
append_text(StringInfo text, RcaStr s)
{
	if (s.len == 0)
		return;
	/* each text has its own line, so that words do not join */
	appendBinaryStringInfo(text, s.data, s.len);
	appendStringInfoChar(text, '\n');
}

static void
append_list(StringInfo text, const RcaStrList *list)
{
	for (int i = 0; i < list->count; i++)
		append_text(text, list->items[i]);
}

static void
append_table(StringInfo text, const RcaMarkdown *md, const RcaTable *table)
{
	for (int i = 0; i < table->nrows; i++)
	{
		CHECK_FOR_INTERRUPTS();
		for (int j = 0; j < table->ncolumns; j++)
			append_text(text, rca_cell_text(md, table->rows[i].cells[j]));
	}
}

static void
append_block(StringInfo text, const RcaMarkdown *md, const RcaBlock *block)
{
	RcaStr		language;

	switch (block->kind)
	{
		case RCA_BLOCK_TABLE:
			append_table(text, md, block->table);
			break;
		case RCA_BLOCK_CODE:
			append_text(text, rca_block_code(md, block, &language));
			break;
		case RCA_BLOCK_HTML:
		case RCA_BLOCK_BREAK:
			break;
		default:
			if (rca_block_has_text(block))
				append_text(text, rca_block_text(md, block));
			break;
	}
}

/* Collects the texts of each weight. */
static void
gather_texts(StringInfo texts, const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	append_text(&texts[WEIGHT_A], report->metadata.title);
	append_list(&texts[WEIGHT_D], &report->metadata.services);
	append_list(&texts[WEIGHT_D], &report->metadata.tags);
	append_list(&texts[WEIGHT_D], &report->metadata.authors);
	for (int i = 0; i < md->nblocks; i++)
		append_block(&texts[weight_of_block(report, i)], md, &md->blocks[i]);
}

/* The tsvector of a text in UTF-8, with a weight. */
static Datum
text_tsvector(Oid config, RcaStr text, Weight weight)
{
	bool		isnull;
	Datum		vector = DirectFunctionCall2(to_tsvector_byid,
											 ObjectIdGetDatum(config),
											 rca_text_datum(text, &isnull));

	return DirectFunctionCall2(tsvector_setweight, vector,
							   CharGetDatum('A' + (char) weight));
}

static bool
has_code(const RcaReport *report)
{
	for (int i = 0; i < report->body.nblocks; i++)
	{
		if (report->body.blocks[i].kind == RCA_BLOCK_CODE)
			return true;
	}
	return false;
}

/*
 * The report, with its code if it has any.  Only code needs a complete parse,
 * which takes three times as long, and nearly all code is between fences.
 */
static const RcaReport *
report_with_code(RcaSource source)
{
	bool		has_fences = rca_find(source.text, RCA_STR("```")) >= 0 ||
		rca_find(source.text, RCA_STR("~~~")) >= 0;
	const RcaReport *report = rca_report_or_error(source, has_fences ?
												  RCA_READ_ALL : RCA_READ_FACTS);

	if (!has_fences && has_code(report))
		report = rca_report_or_error(source, RCA_READ_ALL);
	return report;
}

static Datum
report_tsvector(Oid config, Datum value)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca search",
												  ALLOCSET_DEFAULT_SIZES);
	RcaSource	source = rca_value_source(PG_DETOAST_DATUM_PACKED(value));
	StringInfoData texts[NWEIGHTS];
	Datum		result = (Datum) 0;

	MemoryContextSwitchTo(context);
	for (int i = 0; i < NWEIGHTS; i++)
		initStringInfo(&texts[i]);
	gather_texts(texts, report_with_code(source));
	for (int i = 0; i < NWEIGHTS; i++)
	{
		RcaStr		text = rca_str(texts[i].data, texts[i].len);
		Datum		vector = text_tsvector(config, text, i);

		result = i == 0 ? vector :
			DirectFunctionCall2(tsvector_concat, result, vector);
	}
	MemoryContextSwitchTo(outer);
	result = PointerGetDatum(PG_DETOAST_DATUM_COPY(result));
	MemoryContextDelete(context);
	return result;
}

PG_FUNCTION_INFO_V1(rca_to_tsvector_byid);
Datum
rca_to_tsvector_byid(PG_FUNCTION_ARGS)
{
	return report_tsvector(PG_GETARG_OID(0), PG_GETARG_DATUM(1));
}

PG_FUNCTION_INFO_V1(rca_to_tsvector);
Datum
rca_to_tsvector(PG_FUNCTION_ARGS)
{
	return report_tsvector(getTSCurrentConfig(true), PG_GETARG_DATUM(0));
}

/* Appends a row as a line, without empty cells. */
static void
append_row(StringInfo text, const RcaMarkdown *md, const RcaStr *cells, int ncells)
{
	int			start = text->len;

	for (int i = 0; i < ncells; i++)
	{
		RcaStr		cell = rca_cell_text(md, cells[i]);

		if (cell.len == 0)
			continue;
		if (text->len > start)
			appendStringInfoString(text, " | ");
		appendBinaryStringInfo(text, cell.data, cell.len);
	}
	if (text->len > start)
		appendStringInfoChar(text, '\n');
}

static void
append_plain_block(StringInfo text, const RcaMarkdown *md, const RcaBlock *block)
{
	const RcaTable *table = block->table;

	if (block->kind != RCA_BLOCK_TABLE)
	{
		append_block(text, md, block);
		return;
	}
	append_row(text, md, table->header, table->ncolumns);
	for (int i = 0; i < table->nrows; i++)
	{
		CHECK_FOR_INTERRUPTS();
		append_row(text, md, table->rows[i].cells, table->ncolumns);
	}
}

PG_FUNCTION_INFO_V1(rca_to_plain_text);
Datum
rca_to_plain_text(PG_FUNCTION_ARGS)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca plain text",
												  ALLOCSET_DEFAULT_SIZES);
	RcaSource	source = rca_value_source(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));
	const RcaReport *report;
	StringInfoData text;
	Datum		result;

	MemoryContextSwitchTo(context);
	initStringInfo(&text);
	report = report_with_code(source);
	for (int i = 0; i < report->body.nblocks; i++)
		append_plain_block(&text, &report->body, &report->body.blocks[i]);
	MemoryContextSwitchTo(outer);
	result = rca_text_datum(rca_str(text.data, text.len), &fcinfo->isnull);
	MemoryContextDelete(context);
	return result;
}
