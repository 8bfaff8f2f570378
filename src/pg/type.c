/*
 * src/pg/type.c
 *
 * Input, output and casts of type rca.
 */
#include "postgres.h"

#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "base/reader.h"
#include "pg/build.h"
#include "pg/conventions_argument.h"
#include "pg/detoast.h"
#include "pg/raise.h"
#include "pg/value.h"

/* the version of the binary representation, which is its first byte */
#define BINARY_VERSION		1

PG_FUNCTION_INFO_V1(rca_in);
Datum
rca_in(PG_FUNCTION_ARGS)
{
	char	   *s = PG_GETARG_CSTRING(0);
	RcaStr		text = {s, (int) strlen(s)};
	struct varlena *result = rca_build(rca_source(text), fcinfo->context);

	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(result);
}

/*
 * The text of a value that is read as a whole, which is not kept (see
 * detoast.c).
 */
static RcaStr
whole_text(Datum value)
{
	return rca_value_text(PG_DETOAST_DATUM_PACKED(value));
}

PG_FUNCTION_INFO_V1(rca_out);
Datum
rca_out(PG_FUNCTION_ARGS)
{
	RcaStr		text = whole_text(PG_GETARG_DATUM(0));

	PG_RETURN_CSTRING(pnstrdup(text.data, text.len));
}

/*
 * The binary representation is a version byte and the text.  A client never
 * sends the stored form, because checking it against the text would mean
 * parsing the text.
 */
PG_FUNCTION_INFO_V1(rca_recv);
Datum
rca_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	char	   *text;
	int			len;

	if (buf->len == 0 || buf->data[0] != BINARY_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary representation of type %s", "rca"),
				 buf->len == 0 ? errdetail("The value is empty.") :
				 errdetail("Its version is %d, but only version %d is known.",
						   (unsigned char) buf->data[0], BINARY_VERSION),
				 errhint("Send the byte %d, then the text of the document.",
						 BINARY_VERSION)));
	(void) pq_getmsgbyte(buf);
	text = pq_getmsgtext(buf, buf->len - buf->cursor, &len);
	PG_RETURN_POINTER(rca_build(rca_source(rca_str(text, len)), NULL));
}

PG_FUNCTION_INFO_V1(rca_send);
Datum
rca_send(PG_FUNCTION_ARGS)
{
	RcaStr		text = whole_text(PG_GETARG_DATUM(0));
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendbyte(&buf, BINARY_VERSION);
	pq_sendtext(&buf, text.data, text.len);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(rca_from_text);
Datum
rca_from_text(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(rca_build_datum(PG_GETARG_DATUM(0)));
}

/*
 * rca_read(doc text, conventions jsonb).  It is not strict, because null
 * conventions would make every document null.
 */
PG_FUNCTION_INFO_V1(rca_read);
Datum
rca_read(PG_FUNCTION_ARGS)
{
	text	   *value;
	RcaSource	source;

	if (PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("conventions must not be null"),
				 errhint("Use '{}' to give no conventions.")));
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	value = PG_GETARG_TEXT_PP(0);
	source.text = rca_str(VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value));
	source.conventions = rca_conventions_argument(fcinfo, 1);
	PG_RETURN_POINTER(rca_build(source, NULL));
}

PG_FUNCTION_INFO_V1(rca_conventions);
Datum
rca_conventions(PG_FUNCTION_ARGS)
{
	RcaStr		json = rca_value_conventions(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)));

	if (json.data == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(rca_conventions_datum(json));
}

/*
 * A value of another version of the stored form is always read again by the
 * present reader, so that is the reader of what it says.
 */
PG_FUNCTION_INFO_V1(rca_reader_of_value);
Datum
rca_reader_of_value(PG_FUNCTION_ARGS)
{
	RcaValue	value;
	int			reader;

	rca_value_open(PG_GETARG_DATUM(0), RCA_REACH_SEVERITY, &value);
	if (!rca_form_reader(&value.form, &reader))
		rca_raise_corrupt();
	PG_RETURN_INT32(reader);
}

PG_FUNCTION_INFO_V1(rca_reader_of_library);
Datum
rca_reader_of_library(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(RCA_READER);
}

PG_FUNCTION_INFO_V1(rca_reread);
Datum
rca_reread(PG_FUNCTION_ARGS)
{
	struct varlena *value = rca_detoast((struct varlena *) PG_GETARG_POINTER(0));

	PG_RETURN_POINTER(rca_build(rca_value_source(value), NULL));
}

PG_FUNCTION_INFO_V1(rca_to_text);
Datum
rca_to_text(PG_FUNCTION_ARGS)
{
	RcaStr		text = whole_text(PG_GETARG_DATUM(0));

	PG_RETURN_TEXT_P(cstring_to_text_with_len(text.data, text.len));
}
