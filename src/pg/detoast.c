/*
 * src/pg/detoast.c
 *
 * PostgreSQL can fetch a prefix of a value, but not if lz4 compressed it.
 * Such a value is fetched whole, because lz4 does not say how many compressed
 * bytes a prefix needs.  But an upper bound can be computed.  So this file
 * fetches a prefix of the compressed bytes, and PostgreSQL decompresses as
 * much of it as is needed.
 *
 * Fetching costs ten times as much as reading, and a query usually asks
 * several things about a report.  So the last fetched value is kept in
 * compressed form.  A value in a TOAST table never changes, and its identifier
 * is not used again as long as anybody may see it.  So the kept bytes stay
 * valid until the end of the transaction.
 */
#include "postgres.h"

#include "access/detoast.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/toast_compression.h"
#include "common/pg_lzcompress.h"
#include "fmgr.h"
#include "utils/memutils.h"

#include "pg/compat.h"
#include "pg/detoast.h"

/* values with more stored bytes are not kept */
#define MAX_KEPT		(1024 * 1024)

/*
 * The cost of a fetch is per chunk.  The first chunk of a value, 1996 stored
 * bytes, has at least this many bytes of it.  So fetching less would save
 * nothing, and fetching the chunk usually answers the next questions about the
 * report as well.
 */
#define MIN_FETCHED		1700

/* The value that was fetched last, or its first bytes. */
typedef struct Fetched
{
	struct varatt_external pointer;
	struct varlena *bytes;		/* as stored, but in line; or NULL */
	MemoryContextCallback at_end;	/* called at the end of the transaction */
} Fetched;

/* in TopTransactionContext, or NULL */
static Fetched *last_fetched = NULL;

static void
forget_last_fetched(void *arg)
{
	last_fetched = NULL;
}

/* The maximum number of stored bytes for the first len bytes of a value. */
static Size
stored_length(const struct varatt_external *pointer, Size len)
{
	Size		all = VARATT_EXTERNAL_GET_EXTSIZE(*pointer);
	Size		most = all;

	if (!VARATT_EXTERNAL_IS_COMPRESSED(*pointer))
		return Min(len, all);
	switch (VARATT_EXTERNAL_GET_COMPRESS_METHOD(*pointer))
	{
		case TOAST_PGLZ_COMPRESSION_ID:
			most = pglz_maximum_compressed_size((int32) Min(len, all),
												(int32) all);
			break;
		case TOAST_LZ4_COMPRESSION_ID:

			/*
			 * A match takes no more bytes than it produces.  A run of
			 * literals takes one byte in 255 more for its length, which comes
			 * before the whole run, including the part that is not needed.
			 * The decompressor looks some bytes ahead.
			 */
			most = len + pointer->va_rawsize / 255 + 64;
			break;
		default:
			/* unknown compression method: fetch everything */
			break;
	}
	/* the compression header is part of the stored bytes */
	return Min(most + sizeof(uint32), all);
}

static struct varlena *
fetch_stored(const struct varatt_external *pointer, Size len)
{
	struct varlena *bytes = MemoryContextAlloc(TopTransactionContext,
											   VARHDRSZ + len);
	Relation	toast = table_open(pointer->va_toastrelid, AccessShareLock);

	if (VARATT_EXTERNAL_IS_COMPRESSED(*pointer))
		SET_VARSIZE_COMPRESSED(bytes, VARHDRSZ + len);
	else
		SET_VARSIZE(bytes, VARHDRSZ + len);
	table_relation_fetch_toast_slice(toast, pointer->va_valueid,
									 VARATT_EXTERNAL_GET_EXTSIZE(*pointer),
									 0, (int32) len, bytes);
	table_close(toast, AccessShareLock);
	return bytes;
}

/* Makes room for a value that is kept until the end of the transaction. */
static Fetched *
new_fetched(void)
{
	Fetched    *fetched = MemoryContextAllocZero(TopTransactionContext,
												 sizeof(Fetched));

	fetched->at_end.func = forget_last_fetched;
	MemoryContextRegisterResetCallback(TopTransactionContext,
									   &fetched->at_end);
	return fetched;
}

/*
 * Returns a value with the same first len bytes, which is in line unless it is
 * too large to be kept.  The next call may free it.
 */
static struct varlena *
fetch(struct varlena *value, Size len)
{
	struct varatt_external pointer;
	Size		stored;

	if (!VARATT_IS_EXTERNAL_ONDISK(value))
		return value;
	VARATT_EXTERNAL_GET_POINTER(pointer, value);
	stored = stored_length(&pointer, len);
	if (stored > MAX_KEPT)
		return value;

	if (last_fetched == NULL)
		last_fetched = new_fetched();
	else if (last_fetched->bytes != NULL)
	{
		if (memcmp(&last_fetched->pointer, &pointer, sizeof(pointer)) == 0 &&
			VARSIZE(last_fetched->bytes) >= VARHDRSZ + stored)
			return last_fetched->bytes;
		pfree(last_fetched->bytes);
		last_fetched->bytes = NULL;
	}
	last_fetched->bytes = fetch_stored(&pointer, stored);
	last_fetched->pointer = pointer;
	return last_fetched->bytes;
}

struct varlena *
rca_detoast_prefix(struct varlena *value, Size len)
{
	struct varlena *fetched = fetch(value, Max(len, MIN_FETCHED));

	return pg_detoast_datum_slice(fetched, 0, (int32) len);
}

struct varlena *
rca_detoast(struct varlena *value)
{
	Size		len;
	struct varlena *fetched;

	if (!VARATT_IS_EXTERNAL_ONDISK(value))
		return pg_detoast_datum_packed(value);
	len = toast_raw_datum_size(PointerGetDatum(value)) - VARHDRSZ;
	fetched = fetch(value, len);
	return pg_detoast_datum_copy(fetched);
}
