package dev.rollcall.server.checkin.prints;

/**
 * One card.
 *
 * @param name written largest
 * @param line below the name: the member number, or what a member of the staff is called
 * @param mark names the code to people, so that a card that was found can be withdrawn
 * @param code what stands in the picture
 */
public record PrintedCard(String name, String line, String mark, String code) {}
