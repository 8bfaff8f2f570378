/*
 * src/pg/detoast.c
 *
 * PostgreSQL can fetch a prefix of a value, but not of one that lz4 compressed:
 * such a value is fetched whole, because lz4 does not tell how many compressed
 * bytes a prefix takes.  It does not take more than can be computed, though, so
 * that a prefix of the compressed bytes is fetched here, and PostgreSQL
 * decompresses as much of it as is wanted.
 *
 * Fetching costs ten times what reading does, and a query usually asks several
 * things of a report.  So what was fetched last is kept, as it was compressed.
 * A value in a TOAST table is never changed, and its identifier not used again
 * as long as anybody may see it, so that what was fetched stays right until the
 * transaction ends.
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

/* What takes more bytes is not kept. */
#define MAX_KEPT		(1024 * 1024)

/*
 * No fewer bytes of a value are fetched.  A fetch costs by the chunk, and the
 * first one, 1996 stored bytes, has at least so many in it: what else is asked of
 * the report is then mostly at hand.
 */
#define MIN_FETCHED		1700

/* The value that was fetched last, or its first bytes. */
typedef struct Fetched
{
	struct varatt_external pointer;
	struct varlena *bytes;		/* as they are stored, but in line; or NULL */
	MemoryContextCallback at_end;	/* of the transaction */
} Fetched;

/* in TopTransactionContext, or NULL */
static Fetched *last_fetched = NULL;

static void
forget_last_fetched(void *arg)
{
	last_fetched = NULL;
}

/* So many stored bytes of a value make up its first len bytes, whatever they are. */
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
			most = pglz_maximum_compressed_size((int32) Min(len, all), (int32) all);
			break;
		case TOAST_LZ4_COMPRESSION_ID:

			/*
			 * A match takes no more bytes than it makes.  Literals take one
			 * byte in 255 more, which stand before them all, also before those
			 * that are not wanted.  The decompressor looks some bytes ahead.
			 */
			most = len + pointer->va_rawsize / 255 + 64;
			break;
		default:
			/* a method that this code does not know: all of it */
			break;
	}
	/* the compression header counts as stored */
	return Min(most + sizeof(uint32), all);
}

static struct varlena *
fetch_stored(const struct varatt_external *pointer, Size len)
{
	struct varlena *bytes = MemoryContextAlloc(TopTransactionContext, VARHDRSZ + len);
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

/*
 * A value that has the same first len bytes, in line where that was kept or can
 * be.  The next call may free it.
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
	{
		Fetched    *fetched = MemoryContextAllocZero(TopTransactionContext, sizeof(Fetched));

		fetched->at_end.func = forget_last_fetched;
		MemoryContextRegisterResetCallback(TopTransactionContext, &fetched->at_end);
		last_fetched = fetched;
	}
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
	return pg_detoast_datum_slice(fetch(value, Max(len, MIN_FETCHED)), 0, (int32) len);
}

struct varlena *
rca_detoast(struct varlena *value)
{
	struct varlena *fetched;

	if (!VARATT_IS_EXTERNAL_ONDISK(value))
		return pg_detoast_datum_packed(value);
	fetched = fetch(value, toast_raw_datum_size(PointerGetDatum(value)) - VARHDRSZ);
	return pg_detoast_datum_copy(fetched);
}
