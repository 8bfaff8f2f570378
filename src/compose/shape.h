/*
 * src/compose/shape.h
 *
 * The shape of a report as JSON: its keys, and the types of their values.  It
 * is the shape that rca_to_jsonb writes.  Paths are those of SQL/JSON, such as
 * "$.timeline[3].at".
 */
#ifndef RCA_SHAPE_H
#define RCA_SHAPE_H

#include "base/calendar.h"
#include "base/error.h"
#include "front_matter/node.h"

typedef enum RcaJsonType
{
	RCA_JSON_STRING,
	RCA_JSON_MARKDOWN,			/* may have several sections */
	RCA_JSON_DATE,				/* "2025-02-08" */
	RCA_JSON_INSTANT,			/* "2025-02-08T22:58:00Z" */
	RCA_JSON_LENGTH,			/* "PT2H11M" */
	RCA_JSON_NUMBER,
	RCA_JSON_BOOLEAN,
	RCA_JSON_STRINGS,			/* an array of strings */
	RCA_JSON_PAIRS,				/* an object of strings */
	RCA_JSON_OBJECT,			/* an object of anything */
	RCA_JSON_ROWS,				/* an array of objects with fields */
} RcaJsonType;

/* How a value is used when a report is composed. */
typedef enum RcaJsonUse
{
	RCA_JSON_SAID,				/* the report must say it */
	RCA_JSON_SAID_WITHOUT_AT,	/* the report must say it if the row has no
								 * instant */
	RCA_JSON_PLACE,				/* where it was found; ignored */
} RcaJsonUse;

typedef struct RcaJsonField
{
	const char *name;
	RcaJsonType type;
	RcaJsonUse	use;
	const struct RcaJsonField *fields;	/* of rows */
	int			nfields;
} RcaJsonField;

/* The keys of a whole report. */
extern const RcaJsonField rca_json_report;

/* The field of a name, or NULL. */
extern const RcaJsonField *rca_json_field(const RcaJsonField *rows, RcaStr name);

/* Does a report as JSON have this shape?  False with *err filled if not. */
extern bool rca_json_check(const RcaNode *json, RcaArgumentError *err);

/* The value of a key.  NULL if the key is missing or its value is null. */
extern const RcaNode *rca_json_get(const RcaNode *object, const char *name);

/* Is the value of a key null?  Then the report must not state it. */
extern bool rca_json_is_null(const RcaNode *object, const char *name);

/* The text of that value, or a null string. */
extern RcaStr rca_json_text_of(const RcaNode *object, const char *name);

/* The number of items, if the value is an array. */
extern int	rca_json_count(const RcaNode *object, const char *name);

/* The date or instant of a JSON string, or RCA_NO_DATE and RCA_NO_INSTANT. */
extern RcaDate rca_json_date(RcaStr text);
extern RcaInstant rca_json_instant(RcaStr text);

/*
 * A value at a path is not what it must be: fills *err and returns false.  The
 * sentence is the path and then detail.
 */
extern bool rca_json_refuse(RcaArgumentError *err, const char *path,
							const char *detail, const char *hint);

/* The path of a key or an item of a value. */
extern const char *rca_json_path_key(const char *path, RcaStr key);
extern const char *rca_json_path_item(const char *path, int i);

/* A value as messages show it; a long one is cut. */
extern const char *rca_json_shown(const RcaNode *value);

#endif							/* RCA_SHAPE_H */
