/*
 * src/pg/suggestions.c
 *
 * Words and other text of a report that were not understood, as rows.
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/memutils.h"

#include "base/text.h"
#include "pg/datum.h"
#include "pg/rows.h"
#include "report/unknown_words.h"
#include "words/fold.h"

/* maximum bytes of an example */
#define MAX_EXAMPLE		80

static const RcaField unknown_word_fields[] = {
	{"kind", RCA_FIELD_TEXT},
	{"word", RCA_FIELD_TEXT},
	{"folded", RCA_FIELD_TEXT},
	{"guess", RCA_FIELD_TEXT},
	{"example", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
};

#define UNKNOWN_WORD_COLUMNS	lengthof(unknown_word_fields)

PG_FUNCTION_INFO_V1(rca_unknown_words_rows);
Datum
rca_unknown_words_rows(PG_FUNCTION_ARGS)
{
	RcaRowStore store = rca_begin_rows(fcinfo, unknown_word_fields,
									   UNKNOWN_WORD_COLUMNS);
	RcaSource	source = rca_source_argument(fcinfo, RCA_ARGUMENT_VALUE);
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca unknown words",
												  ALLOCSET_DEFAULT_SIZES);
	RcaUnknownWords words;

	MemoryContextSwitchTo(context);
	words = rca_unknown_words(rca_report_or_error(source, RCA_READ_FACTS));
	for (int i = 0; i < words.count; i++)
	{
		const RcaUnknownWord *word = &words.items[i];
		RcaStr		example = word->example;
		RcaStr		folded;
		char		buffer[RCA_MAX_FOLDED];
		Datum		values[UNKNOWN_WORD_COLUMNS];
		bool		nulls[UNKNOWN_WORD_COLUMNS] = {false};

		if (example.len == 0)
			example = RCA_NULL_STR;
		else
			example.len = rca_clip(example, MAX_EXAMPLE);
		values[0] = CStringGetTextDatum(word->kind);
		values[1] = rca_text_datum(word->word, &nulls[1]);
		if (!rca_fold(word->word, buffer, &folded))
			folded = rca_lower(word->word);
		values[2] = rca_text_datum(folded, &nulls[2]);
		values[3] = rca_cstring_datum(word->guess, &nulls[3]);
		values[4] = rca_text_datum(example, &nulls[4]);
		values[5] = Int32GetDatum(word->line);
		rca_put_row(&store, values, nulls);
	}
	MemoryContextSwitchTo(outer);
	MemoryContextDelete(context);
	return (Datum) 0;
}
