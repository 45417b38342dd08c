package vn.itplan.common.web;

import vn.itplan.common.Permission;

/**
 * A line of the navigation. A room contributes it as a bean, so that it appears when the room exists; people see the
 * entries whose permission they hold in some province.
 *
 * @param order 100 my work, 200 plans, 300 reports, 400 overview, 500 catalogues, 900 administration
 * @param key message key of the words
 * @param href address within the application; everything below it counts as being there
 * @param icon id of a symbol in {@code static/images/icons.svg}
 */
public record NavigationEntry(int order, String key, String href, String icon, Permission permission) {}
