/*
 * src/pg/edits.c
 *
 * SQL functions that take a report and return a changed one.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/memutils.h"

#include "base/error.h"
#include "base/text.h"
#include "edit/rename_service.h"
#include "edit/set.h"
#include "edit/set_section.h"
#include "pg/build.h"
#include "pg/edits.h"
#include "pg/encoding.h"
#include "pg/json_nodes.h"
#include "pg/raise.h"
#include "pg/value.h"

Datum
rca_edit_datum(FunctionCallInfo fcinfo, RcaEditor edit, void *argument)
{
	MemoryContext outer = CurrentMemoryContext;
	MemoryContext context = AllocSetContextCreate(outer, "rca edit", ALLOCSET_DEFAULT_SIZES);
	RcaSource	source;
	RcaStr		result;
	RcaEdit    *begun;
	const RcaReport *report = NULL;
	RcaError	err = {0};
	struct varlena *value;

	MemoryContextSwitchTo(context);
	source = rca_source_argument(fcinfo, RCA_ARGUMENT_VALUE);
	begun = rca_edit_begin(rca_str_from_server(source.text), source.conventions, &err);
	if (begun != NULL)
		report = edit(begun, argument, &result, &err);
	if (report == NULL)
		rca_save_error(&err, NULL);
	result = rca_str_to_server(result);
	MemoryContextSwitchTo(outer);
	value = rca_value_of_report(report, result);
	MemoryContextDelete(context);
	return PointerGetDatum(value);
}

RcaNode *
rca_object_argument(FunctionCallInfo fcinfo, int n)
{
	Jsonb	   *jsonb = PG_GETARG_JSONB_P(n);

	if (!JB_ROOT_IS_OBJECT(jsonb))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("changes must be a JSON object"),
				 errhint("A key that is not in the object stays as it is. The value null clears a key.")));
	return rca_nodes_of_jsonb(jsonb, RCA_ALL_DEPTHS);
}

static const RcaReport *
set_keys(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	return rca_set_keys(edit, argument, result, err);
}

PG_FUNCTION_INFO_V1(rca_set);
Datum
rca_set(PG_FUNCTION_ARGS)
{
	return rca_edit_datum(fcinfo, set_keys, rca_object_argument(fcinfo, 1));
}

/*
 * Sections
 */

static const RcaReport *
edit_section(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	return rca_edit_section(edit, argument, result, err);
}

static RcaPart
part_argument(FunctionCallInfo fcinfo)
{
	RcaStr		name = rca_str_of_text(PG_GETARG_DATUM(1));
	int			part = rca_part_lookup(name);

	if (part <= RCA_PART_OTHER)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("\"%s\" is not a part of a report", rca_to_server(rca_cstring(name))),
				 errhint("SELECT * FROM rca_sections(doc) shows the part of each section. To find a section by its heading, pass an array: ARRAY['Heading'].")));
	return part;
}

static RcaStrList
path_argument(FunctionCallInfo fcinfo)
{
	RcaStrList	list = {NULL, 0};
	Datum	   *values;
	bool	   *nulls;
	int			count;

	deconstruct_array(PG_GETARG_ARRAYTYPE_P(1), TEXTOID, -1, false, TYPALIGN_INT,
					  &values, &nulls, &count);
	list.items = palloc(Max(count, 1) * sizeof(RcaStr));
	for (; list.count < count; list.count++)
	{
		if (nulls[list.count])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("path of headings must not contain nulls")));
		list.items[list.count] = rca_str_of_text(values[list.count]);
	}
	if (count == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("path of headings must not be empty")));
	return list;
}

static Datum
section_datum(FunctionCallInfo fcinfo, bool by_path, bool appends)
{
	RcaSectionEdit wanted = {RCA_PART_OTHER};

	if (by_path)
		wanted.path = path_argument(fcinfo);
	else
		wanted.part = part_argument(fcinfo);
	wanted.content = rca_str_of_text(PG_GETARG_DATUM(2));
	wanted.subtree = PG_GETARG_BOOL(3);
	wanted.appends = appends;
	return rca_edit_datum(fcinfo, edit_section, &wanted);
}

PG_FUNCTION_INFO_V1(rca_set_section);
Datum
rca_set_section(PG_FUNCTION_ARGS)
{
	return section_datum(fcinfo, false, false);
}

PG_FUNCTION_INFO_V1(rca_set_section_at);
Datum
rca_set_section_at(PG_FUNCTION_ARGS)
{
	return section_datum(fcinfo, true, false);
}

PG_FUNCTION_INFO_V1(rca_append_to_section);
Datum
rca_append_to_section(PG_FUNCTION_ARGS)
{
	return section_datum(fcinfo, false, true);
}

PG_FUNCTION_INFO_V1(rca_append_to_section_at);
Datum
rca_append_to_section_at(PG_FUNCTION_ARGS)
{
	return section_datum(fcinfo, true, true);
}

/*
 * Services
 */

typedef struct Names
{
	RcaStr		old;
	RcaStr		new;
} Names;

static const RcaReport *
rename_service(RcaEdit *edit, void *argument, RcaStr *result, RcaError *err)
{
	const Names *names = argument;

	return rca_rename_in_report(edit, names->old, names->new, result, err);
}

PG_FUNCTION_INFO_V1(rca_rename_service);
Datum
rca_rename_service(PG_FUNCTION_ARGS)
{
	Names		names = {rca_str_of_text(PG_GETARG_DATUM(1)), rca_str_of_text(PG_GETARG_DATUM(2))};

	if (rca_trim(names.old).len == 0 || rca_trim(names.new).len == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("name of a service must not be empty")));
	return rca_edit_datum(fcinfo, rename_service, &names);
}
