/*
 * src/pg/rows_chunks.c
 *
 * Rows of chunks, and their hashes: SHA-256 of the text that is embedded.
 */
#include "postgres.h"

#include "common/cryptohash.h"
#include "common/sha2.h"
#include "miscadmin.h"

#include "chunk/chunk.h"
#include "pg/datum.h"
#include "pg/encoding.h"
#include "pg/raise.h"
#include "pg/rows.h"

/* fewer characters are not enough for a chunk */
#define MIN_CHARS	100

static RcaChunkSizes
sizes_arguments(FunctionCallInfo fcinfo)
{
	RcaChunkSizes sizes = {PG_GETARG_INT32(1), PG_GETARG_INT32(2)};

	if (sizes.max_chars < MIN_CHARS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_chars must be at least %d", MIN_CHARS)));
	if (sizes.overlap < 0 || sizes.overlap > sizes.max_chars / 2)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("overlap must be between 0 and half of max_chars"),
				 errdetail("The overlap is %d, max_chars is %d.",
						   sizes.overlap, sizes.max_chars)));
	return sizes;
}

/* The state while the rows of a report are made. */
typedef struct ChunkRows
{
	RcaRowStore rows;
	RcaStr		title;
	RcaStr		report_line;
	StringInfoData embedded;	/* text of the last chunk to embed and to hash */
	pg_cryptohash_ctx *hash;
} ChunkRows;

static Datum
hash_datum(pg_cryptohash_ctx *hash, StringInfo embedded)
{
	bytea	   *result = palloc(VARHDRSZ + PG_SHA256_DIGEST_LENGTH);

	SET_VARSIZE(result, VARHDRSZ + PG_SHA256_DIGEST_LENGTH);
	if (pg_cryptohash_init(hash) < 0 ||
		pg_cryptohash_update(hash, (const uint8 *) embedded->data, embedded->len) < 0 ||
		pg_cryptohash_final(hash, (uint8 *) VARDATA(result), PG_SHA256_DIGEST_LENGTH) < 0)
		elog(ERROR, "could not compute a SHA-256 hash");
	return PointerGetDatum(result);
}

static void
put_chunk(ChunkRows *chunk_rows, const RcaChunk *chunk, int ord)
{
	StringInfo	embedded = &chunk_rows->embedded;
	Datum		values[RCA_MAX_FIELDS];
	bool		nulls[RCA_MAX_FIELDS] = {false};

	/* context, a line end, and content, in UTF-8 */
	resetStringInfo(embedded);
	rca_chunk_context(embedded, chunk_rows->report_line, chunk_rows->title, chunk);
	values[3] = rca_text_datum(rca_str(embedded->data, embedded->len), &nulls[3]);
	appendStringInfoChar(embedded, '\n');
	appendBinaryStringInfo(embedded, chunk->content.data, chunk->content.len);
	values[0] = Int32GetDatum(ord);
	values[1] = rca_cstring_datum(rca_part_name(chunk->part), &nulls[1]);
	values[2] = rca_path_datum(&chunk->path);
	values[4] = rca_text_datum(chunk->content, &nulls[4]);
	values[5] = Int32GetDatum(chunk->line);
	values[6] = Int32GetDatum(chunk->end_line);
	values[7] = hash_datum(chunk_rows->hash, embedded);
	rca_put_row(&chunk_rows->rows, values, nulls);
}

/* Prepares for the chunks of a report, whose line is made only once. */
static void
begin_chunks(ChunkRows *chunk_rows, const RcaMetadata *metadata)
{
	StringInfoData line;

	initStringInfo(&line);
	rca_chunk_report_line(&line, metadata);
	chunk_rows->report_line = rca_str(line.data, line.len);
	chunk_rows->title = metadata->title;
	initStringInfo(&chunk_rows->embedded);
	chunk_rows->hash = pg_cryptohash_create(PG_SHA256);
}

static const RcaField chunk_fields[] = {
	{"ord", RCA_FIELD_INTEGER},
	{"part", RCA_FIELD_TEXT},
	{"heading_path", RCA_FIELD_TEXT_ARRAY},
	{"context", RCA_FIELD_TEXT},
	{"content", RCA_FIELD_TEXT},
	{"line", RCA_FIELD_INTEGER},
	{"end_line", RCA_FIELD_INTEGER},
	{"hash", RCA_FIELD_BYTEA},
};

PG_FUNCTION_INFO_V1(rca_chunks);
Datum
rca_chunks(PG_FUNCTION_ARGS)
{
	RcaChunkSizes sizes = sizes_arguments(fcinfo);
	ChunkRows	chunk_rows = {rca_begin_rows(fcinfo, chunk_fields, lengthof(chunk_fields))};
	RcaValue	value;
	RcaOutline	outline;
	RcaMetadata metadata;
	RcaChunks	chunks;
	RcaError	err;

	chunk_rows.rows.answer = rca_answer_about(PG_GETARG_DATUM(0));
	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_ALL, &value);
	outline = rca_value_outline(&value);
	metadata = rca_value_metadata(&value);
	if (!rca_chunks_cut(&outline, rca_str_from_server(rca_value_shown_text(&value)),
						sizes, &chunks, &err))
		rca_save_error(&err, NULL);
	begin_chunks(&chunk_rows, &metadata);
	for (int i = 0; i < chunks.count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		put_chunk(&chunk_rows, &chunks.items[i], i + 1);
	}
	pg_cryptohash_free(chunk_rows.hash);
	return (Datum) 0;
}
