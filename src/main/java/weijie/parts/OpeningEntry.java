package weijie.parts;

/**
 * What lies somewhere when the book is begun, as it was typed or came in a sheet.
 *
 * @param locationKind HQ, CENTRE or OUTLET, or 总部, 服务中心, 网点
 * @param locationCode the code of the centre or outlet; headquarters has HQ or none
 * @param quantity pieces, a whole number from 0
 */
public record OpeningEntry(String locationKind, String locationCode, String partCode, String quantity) {}
