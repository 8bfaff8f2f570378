/*
 * src/report/key_names.c
 */
#include "base/base.h"

#include "report/key_names.h"

/* in the order in which a report is explained */
const RcaKeyName rca_key_names[] =
{
	{RCA_KEY_TITLE, "title", "title"},
	{RCA_KEY_DATE, "date", "date"},
	{RCA_KEY_MOMENT, NULL, "date"},
	{RCA_KEY_START, NULL, "start"},
	{RCA_KEY_DETECTED, NULL, "detected"},
	{RCA_KEY_REPORTED, NULL, "reported"},
	{RCA_KEY_END, NULL, "end"},
	{RCA_KEY_SEVERITY, "severity", "severity"},
	{RCA_KEY_STATUS, "status", "status"},
	{RCA_KEY_IS_RESOLVED, NULL, "status"},
	{RCA_KEY_SERVICES, "services", "services"},
	{RCA_KEY_TAGS, "tags", "tags"},
	{RCA_KEY_AUTHORS, "author", "authors"},
	{RCA_KEY_AUTHORS, "authors", NULL},
	{RCA_KEY_DURATION_MINUTES, "duration_minutes", "duration"},
	{RCA_KEY_DURATION, "duration", "duration"},
	{RCA_KEY_ZONE, "timezone", "time zone"},
};
const int	rca_nkey_names = lengthof(rca_key_names);
