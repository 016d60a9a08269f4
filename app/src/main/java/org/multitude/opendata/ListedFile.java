package org.multitude.opendata;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.multitude.commons.CommonsId;

/**
 * A file that stays at another address.
 *
 * @param id its random id, as in acts
 * @param dataset the dataset
 * @param place its place among the files of the dataset, the first being 1
 * @param what what is said of it
 * @param listedAt when it was listed
 */
public record ListedFile(UUID id, CommonsId dataset, int place, What what, Instant listedAt) {
    /**
     * What is said of a listed file.
     *
     * @param title its title, if it has one
     * @param address where it is
     * @param download whether the address gives the file itself, and not a page about it
     * @param format code of its format, or words of its source, if known
     * @param mediaType its media type, if known
     * @param size its size in bytes, if known
     */
    public record What(
            Optional<String> title,
            String address,
            boolean download,
            Optional<String> format,
            Optional<String> mediaType,
            OptionalLong size) {
        /** A file at an address, of the format its ending announces. */
        public static What at(String address) {
            Optional<FileFormat> format = FileFormat.ofName(address.replaceFirst("[?#].*$", ""));
            return new What(
                    Optional.empty(),
                    address,
                    true,
                    format.map(FileFormat::code),
                    format.map(FileFormat::mediaType),
                    OptionalLong.empty());
        }
    }
}
