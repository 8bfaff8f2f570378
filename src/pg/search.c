/*
 * src/pg/search.c
 *
 * Full text search: a report as a tsvector, its parts weighted.
 */
#include "postgres.h"

#include "miscadmin.h"
#include "tsearch/ts_cache.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/memutils.h"

#include "pg/build.h"
#include "pg/datum.h"
#include "pg/value.h"
#include "report/sections.h"

#define NWEIGHTS	4			/* A to D */

/* The weight of what a part says; the title alone has A. */
static char
weight_of_block(const RcaReport *report, int i)
{
	const RcaBlock *block = &report->body.blocks[i];
	RcaPart		part = report->parts[i];

	if (part == RCA_PART_SUMMARY || part == RCA_PART_ROOT_CAUSE)
		return 'B';
	/* the opening paragraph is the summary where nothing else is */
	if (block->line == report->opening_line && block->kind == RCA_BLOCK_PARAGRAPH &&
		!rca_has_part(report, RCA_PART_SUMMARY))
		return 'B';
	if (part == RCA_PART_TIMELINE || part == RCA_PART_ACTION_ITEMS ||
		report->uses[i] != RCA_USE_NONE)
		return 'C';
	return 'D';
}

static void
append_text(StringInfo texts, char weight, RcaStr text)
{
	StringInfo	out = &texts[weight - 'A'];

	if (text.len == 0)
		return;
	/* a line of its own: no word runs into the next one */
	appendBinaryStringInfo(out, text.data, text.len);
	appendStringInfoChar(out, '\n');
}

static void
append_list(StringInfo texts, const RcaStrList *list)
{
	for (int i = 0; i < list->count; i++)
		append_text(texts, 'D', list->items[i]);
}

static void
append_table(StringInfo texts, char weight, const RcaMarkdown *md, const RcaTable *table)
{
	for (int i = 0; i < table->nrows; i++)
	{
		CHECK_FOR_INTERRUPTS();
		for (int j = 0; j < table->ncolumns; j++)
			append_text(texts, weight, rca_cell_text(md, table->rows[i].cells[j]));
	}
}

static void
gather_texts(StringInfo texts, const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	append_text(texts, 'A', report->metadata.title);
	append_list(texts, &report->metadata.services);
	append_list(texts, &report->metadata.tags);
	append_list(texts, &report->metadata.authors);
	for (int i = 0; i < md->nblocks; i++)
	{
		const RcaBlock *block = &md->blocks[i];
		char		weight = weight_of_block(report, i);
		RcaStr		language;

		switch (block->kind)
		{
			case RCA_BLOCK_TABLE:
				append_table(texts, weight, md, block->table);
				break;
			case RCA_BLOCK_CODE:
				append_text(texts, weight, rca_block_code(md, block, &language));
				break;
			case RCA_BLOCK_HTML:
			case RCA_BLOCK_BREAK:
				break;
			default:
				if (rca_block_has_text(block))
					append_text(texts, weight, rca_block_text(md, block));
				break;
		}
	}
}

static Datum
report_tsvector(FunctionCallInfo fcinfo, Oid config, Datum value)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca search", ALLOCSET_DEFAULT_SIZES);
	struct varlena *bytes = PG_DETOAST_DATUM_PACKED(value);
	RcaStr		source = rca_value_text(bytes);
	StringInfoData texts[NWEIGHTS];
	Datum		result = (Datum) 0;

	MemoryContextSwitchTo(context);
	for (int i = 0; i < NWEIGHTS; i++)
		initStringInfo(&texts[i]);
	gather_texts(texts, rca_report_or_error(source, RCA_READ_ALL));
	for (int i = 0; i < NWEIGHTS; i++)
	{
		bool		isnull;
		Datum		words = rca_text_datum(rca_str(texts[i].data, texts[i].len), &isnull);
		Datum		vector = DirectFunctionCall2(to_tsvector_byid, ObjectIdGetDatum(config), words);

		vector = DirectFunctionCall2(tsvector_setweight, vector, CharGetDatum('A' + i));
		result = i == 0 ? vector : DirectFunctionCall2(tsvector_concat, result, vector);
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
	return report_tsvector(fcinfo, PG_GETARG_OID(0), PG_GETARG_DATUM(1));
}

PG_FUNCTION_INFO_V1(rca_to_tsvector);
Datum
rca_to_tsvector(PG_FUNCTION_ARGS)
{
	return report_tsvector(fcinfo, getTSCurrentConfig(true), PG_GETARG_DATUM(0));
}
