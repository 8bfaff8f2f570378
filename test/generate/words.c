/*
 * test/generate/words.c
 *
 * The words of reports in a dozen languages.
 */
#include "base/base.h"

#include "generate.h"

const Words words[NLANGUAGES] =
{
	[LANG_EN] = {
		"Timeline", "Time", "Event", "Date", "Who", "All times are in %s.", "about", "to",
		{"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"},
		{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	},
	[LANG_DE] = {
		"Zeitleiste", "Zeit", "Ereignis", "Datum", "Wer", "Alle Zeiten in %s.", "etwa", "bis",
		{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
		"September", "Oktober", "November", "Dezember"},
		{"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"}
	},
	[LANG_FR] = {
		"Chronologie", "Heure", "Événement", "Date", "Qui", "Toutes les heures sont en %s.", "environ", "à",
		{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
		"septembre", "octobre", "novembre", "décembre"},
		{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
	},
	[LANG_ES] = {
		"Línea de tiempo", "Hora", "Evento", "Fecha", "Quién", "Todas las horas en %s.", "aproximadamente", "a",
		{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
		"septiembre", "octubre", "noviembre", "diciembre"},
		{"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"}
	},
	[LANG_PT] = {
		"Linha do tempo", "Hora", "Evento", "Data", "Quem", "Todos os horários em %s.", "aproximadamente", "até",
		{"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
		"setembro", "outubro", "novembro", "dezembro"},
		{"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"}
	},
	[LANG_IT] = {
		"Cronologia", "Ora", "Evento", "Data", "Chi", "Tutti gli orari sono in %s.", "circa", "a",
		{"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
		"settembre", "ottobre", "novembre", "dicembre"},
		{"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"}
	},
	[LANG_NL] = {
		"Tijdlijn", "Tijd", "Gebeurtenis", "Datum", "Wie", "Alle tijden zijn in %s.", "circa", "tot",
		{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
		"september", "oktober", "november", "december"},
		{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"}
	},
	[LANG_NO] = {
		"Tidslinje", "Tid", "Hendelse", "Dato", "Hvem", "Alle tider er i %s.", "ca.", "til",
		{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august",
		"september", "oktober", "november", "desember"},
		{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"}
	},
	[LANG_SV] = {
		"Tidslinje", "Tidpunkt", "Händelse", "Datum", "Vem", "Alla tider är i %s.", "ca", "till",
		{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
		"september", "oktober", "november", "december"},
		{"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"}
	},
	[LANG_JA] = {
		"タイムライン", "時刻", "イベント", "日付", "担当", "時刻はすべて%sです。", "約", "から",
		{"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
		{"月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"}
	},
	[LANG_ZH] = {
		"时间线", "时间", "事件", "日期", "负责人", "所有时间均为 %s。", "约", "至",
		{"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"},
		{"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"}
	},
	[LANG_KO] = {
		"타임라인", "시각", "이벤트", "날짜", "담당", "모든 시간은 %s 기준입니다.", "약", "~",
		{"1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"},
		{"월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"}
	},
};
