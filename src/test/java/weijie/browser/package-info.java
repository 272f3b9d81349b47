/**
 * The product as people meet it: real Chromium on the delivered server, at the width of a desk and of a phone. Every page of the menu is
 * opened as every role; journeys stand in their own classes. Pictures go to {@code target/screenshots}.
 */
package weijie.browser;
