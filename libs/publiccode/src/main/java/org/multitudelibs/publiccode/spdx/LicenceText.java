package org.multitudelibs.publiccode.spdx;

import java.util.List;

/**
 * One text of the list.
 *
 * @param ids the licences that have it
 * @param notice whether it is not the licence but the notice that files under it carry
 * @param required how many different pairs of words stand in every copy of it
 */
record LicenceText(List<String> ids, boolean notice, Template template, int required) {}
