package org.multitude.platform.web;

/** A page for those who administer the installation: each module gives those it keeps, and all stand in one navigation. */
public interface AdminPage {
    /** Its entry in the navigation. */
    AdminEntry entry();
}
