package dev.rollcall.server.checkin.prints;

/** What cards are printed on. */
public enum Paper {
    /** Ten cards a sheet, with marks to cut along. */
    A4,
    /** One card a page, the size of a bank card, for a card printer. */
    CR80
}
