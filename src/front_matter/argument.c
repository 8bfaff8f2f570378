/*
 * src/front_matter/argument.c
 */
#include "base/base.h"

#include "base/text.h"
#include "front_matter/argument.h"

const char *
rca_argument_names(const char *lead, RcaNameOf name_of, int first, int last)
{
	StringInfoData list;

	initStringInfo(&list);
	appendStringInfoString(&list, lead);
	for (int i = first; i <= last; i++)
		appendStringInfo(&list, "%s%s", i == first ? " " :
						 i == last ? " and " : ", ", name_of(i));
	appendStringInfoChar(&list, '.');
	return list.data;
}

bool
rca_argument_unknown(RcaArgumentError *err, const char *kind, RcaStr word,
					 const char *place, const char *hint)
{
	err->message = psprintf("unknown %s \"%.*s\"", kind,
							rca_clip(word, RCA_ARGUMENT_SHOWN), word.data);
	err->detail = place ? psprintf("It is %s.", place) : NULL;
	err->hint = hint;
	return false;
}

bool
rca_argument_check_kind(RcaArgumentError *err, const char *argument,
						const RcaNode *value, RcaNodeKind kind,
						const char *place, const char *hint)
{
	static const char *const names[] =
	{
		[RCA_NODE_NUMBER] = "a number",
		[RCA_NODE_STRING] = "a string",
		[RCA_NODE_SEQUENCE] = "an array",
		[RCA_NODE_MAPPING] = "an object",
	};

	if (value->kind == kind)
		return true;
	err->message = psprintf("invalid %s", argument);
	err->detail = psprintf("%c%s is not %s.",
						   pg_toupper((unsigned char) place[0]), place + 1,
						   names[kind]);
	err->hint = hint;
	return false;
}
