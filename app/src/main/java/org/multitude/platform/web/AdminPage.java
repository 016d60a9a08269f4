package org.multitude.platform.web;

/** A page for those who administer the installation: each module gives those it keeps, and all stand in one navigation. */
public interface AdminPage {
    /** Where it stands in the navigation: lower first. */
    int adminPlace();

    /** Key of its name in the bundles. */
    String adminName();

    /** Its address, {@code /admin} or below it. */
    String adminAddress();
}
