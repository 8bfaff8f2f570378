/*
 * src/compose/shape.h
 *
 * What a report looks like as JSON: which keys it has, and what their values
 * are.  It is the shape that rca_to_jsonb writes.  Places within it are paths of
 * SQL/JSON, such as "$.timeline[3].at".
 */
#ifndef RCA_SHAPE_H
#define RCA_SHAPE_H

#include "base/calendar.h"
#include "base/error.h"
#include "front_matter/node.h"

typedef enum RcaJsonType
{
	RCA_JSON_STRING,
	RCA_JSON_MARKDOWN,			/* of several sections, perhaps */
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

/* What a value is for, when a report is composed. */
typedef enum RcaJsonUse
{
	RCA_JSON_SAID,				/* the report has to say it */
	RCA_JSON_SAID_WITHOUT_AT,	/* so it has where the row has no instant */
	RCA_JSON_PLACE,				/* where it was found; not looked at */
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

/* The field of this name, or NULL. */
extern const RcaJsonField *rca_json_field(const RcaJsonField *rows, RcaStr name);

/* Has a report as JSON this shape?  False with *err filled if not. */
extern bool rca_json_check(const RcaNode *json, RcaArgumentError *err);

/* The value of a key; NULL without the key, and where it is null. */
extern const RcaNode *rca_json_get(const RcaNode *object, const char *name);

/* Is a key there, and null?  Then the report is not to state it. */
extern bool rca_json_is_null(const RcaNode *object, const char *name);

/* Its text; a null string without one. */
extern RcaStr rca_json_text_of(const RcaNode *object, const char *name);

/* Its items, of an array. */
extern int	rca_json_count(const RcaNode *object, const char *name);

/* A date and an instant as JSON has them, or RCA_NO_DATE and RCA_NO_INSTANT. */
extern RcaDate rca_json_date(RcaStr text);
extern RcaInstant rca_json_instant(RcaStr text);

/*
 * A value at a place is not what it has to be: fills *err and returns false.
 * detail goes on behind the place.
 */
extern bool rca_json_refuse(RcaArgumentError *err, const char *path,
							const char *detail, const char *hint);

/* Paths one step down. */
extern const char *rca_json_path_key(const char *path, RcaStr key);
extern const char *rca_json_path_item(const char *path, int i);

/* A value as a sentence shows it, cut where it is long. */
extern const char *rca_json_shown(const RcaNode *value);

#endif							/* RCA_SHAPE_H */
