package org.multitude.opendata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.identity.Organization;
import org.multitude.platform.database.Slice;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Lang;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Datasets as packages of the CKAN API. One that came from a CKAN is given back as it came, extras included, with the name
 * and the organisation it has here; once its people describe it here, only what they say is given.
 */
@Component
class CkanDatasets {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final Datasets datasets;
    private final DatasetPages pages;
    private final DatasetStore store;
    private final PublicAddress address;

    CkanDatasets(Datasets datasets, DatasetPages pages, DatasetStore store, PublicAddress address) {
        this.datasets = datasets;
        this.pages = pages;
        this.store = store;
        this.address = address;
    }

    /** Packages of these datasets, in this order. */
    List<ObjectNode> of(List<CommonsId> ids) {
        Map<CommonsId, DatasetPages.Row> rows = new HashMap<>();
        pages.rows(new Slice<>(datasets.byIds(ids), Optional.empty()))
                .items()
                .forEach(row -> rows.put(row.dataset().entry().id(), row));
        Map<CommonsId, SourceOf> sources = store.sources(ids);
        Map<CommonsId, String> contents = store.contents(ids);
        List<ObjectNode> packages = new ArrayList<>();
        for (CommonsId id : ids) {
            DatasetPages.@Nullable Row row = rows.get(id);
            if (row != null) {
                packages.add(one(row, Optional.ofNullable(sources.get(id)), Optional.ofNullable(contents.get(id))));
            }
        }
        return packages;
    }

    /** Naive and in UTC, as clients of CKAN expect. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    static Map<String, Object> organization(Organization body) {
        Map<String, Object> organization = new LinkedHashMap<>();
        organization.put("id", body.id().toString());
        organization.put("name", body.slug().text());
        organization.put("title", body.name());
        organization.put("type", "organization");
        organization.put("description", body.description());
        organization.put("image_url", "");
        organization.put("created", moment(body.createdAt()));
        organization.put("is_organization", true);
        organization.put("approval_status", "approved");
        organization.put("state", "active");
        return organization;
    }

    private ObjectNode one(DatasetPages.Row row, Optional<SourceOf> source, Optional<String> content) {
        ObjectNode ours = Ckan.JSON.valueToTree(said(row, source));
        Optional<ObjectNode> theirs = content.filter(text -> !SourceContent.isTriples(text))
                .filter(text -> source.stream().noneMatch(SourceOf::describedHere))
                .map(text -> (ObjectNode) Ckan.JSON.readTree(text));
        if (theirs.isEmpty()) {
            return ours;
        }
        ObjectNode whole = theirs.get();
        ours.properties().forEach(field -> {
            if (HERE.contains(field.getKey()) || !whole.has(field.getKey())) {
                whole.set(field.getKey(), field.getValue());
            }
        });
        row.latest()
                .ifPresent(version -> resources(whole).insert(0, Ckan.JSON.<JsonNode>valueToTree(file(row, version))));
        return whole;
    }

    private static final List<String> HERE = List.of("id", "name", "organization", "owner_org", "state", "private");

    private static tools.jackson.databind.node.ArrayNode resources(ObjectNode whole) {
        return whole.get("resources") instanceof tools.jackson.databind.node.ArrayNode list
                ? list
                : whole.putArray("resources");
    }

    private Map<String, Object> said(DatasetPages.Row row, Optional<SourceOf> source) {
        CommonsEntry entry = row.dataset().entry();
        Terms terms = row.dataset().terms();
        UUID id = FollowPackages.ckanId(row.dataset(), source);
        List<Map<String, Object>> resources = resources(row, id);
        Optional<String> mail = terms.contact().or(row.body()::contact).filter(text -> text.contains("@"));
        Optional<Licence> licence = terms.knownLicence();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id.toString());
        said.put("name", entry.slug().text());
        said.put("title", entry.title());
        said.put("notes", entry.summary());
        said.put("url", address.origin() + entry.address());
        said.put(
                "version",
                row.latest().map(version -> Integer.toString(version.number())).orElse(null));
        said.put("author", row.body().name());
        said.put("author_email", null);
        said.put("maintainer", null);
        said.put("maintainer_email", mail.orElse(null));
        said.put("license_id", licence.map(Licence::code).or(terms::licenceSaid).orElse("notspecified"));
        said.put(
                "license_title",
                licence.map(known -> known.name(Lang.EN)).or(terms::licenceSaid).orElse(null));
        said.put("license_url", licence.map(Licence::page).orElse(null));
        said.put("isopen", licence.isPresent());
        said.put("state", "active");
        said.put("private", false);
        said.put("type", "dataset");
        said.put("owner_org", row.body().id().toString());
        said.put("creator_user_id", null);
        said.put("metadata_created", moment(entry.createdAt()));
        said.put("metadata_modified", moment(entry.updatedAt()));
        said.put("num_resources", resources.size());
        said.put("num_tags", terms.keywords().size());
        said.put("organization", organization(row.body()));
        said.put("groups", terms.themes().stream().map(CkanGroups::json).toList());
        said.put("tags", terms.keywords().stream().map(CkanDatasets::tag).toList());
        said.put("extras", extras(terms, source));
        said.put("resources", resources);
        said.put("relationships_as_subject", List.of());
        said.put("relationships_as_object", List.of());
        return said;
    }

    private static Map<String, Object> tag(String word) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("id", UUID.nameUUIDFromBytes(Staged.bytes(word)).toString());
        tag.put("name", word);
        tag.put("display_name", word);
        tag.put("state", "active");
        tag.put("vocabulary_id", null);
        return tag;
    }

    private static List<Map<String, String>> extras(Terms terms, Optional<SourceOf> source) {
        Map<String, String> extras = new LinkedHashMap<>();
        source.ifPresent(from -> extras.put("identifier", from.identifier()));
        if (terms.frequency() != Frequency.UNKNOWN) {
            extras.put("frequency", terms.frequency().uri());
        }
        if (Languages.knows(terms.language())) {
            extras.put("language", terms.language());
        }
        terms.issued().ifPresent(date -> extras.put("issued", date.toString()));
        terms.modified().ifPresent(date -> extras.put("modified", date.toString()));
        return extras.entrySet().stream()
                .map(extra -> Map.of("key", extra.getKey(), "value", extra.getValue()))
                .toList();
    }

    private List<Map<String, Object>> resources(DatasetPages.Row row, UUID id) {
        List<Map<String, Object>> resources = new ArrayList<>(Stream.concat(
                        row.latest().stream().map(version -> file(row, version)),
                        row.listed().stream().map(CkanDatasets::file))
                .toList());
        for (int place = 0; place < resources.size(); place++) {
            resources.get(place).put("package_id", id.toString());
            resources.get(place).put("position", place);
        }
        return resources;
    }

    private Map<String, Object> file(DatasetPages.Row row, Version version) {
        Map<String, Object> file = resource(
                version.id().value(),
                version.file().fileName(),
                version.file().format(),
                version.file().mediaType(),
                OptionalLong.of(version.file().stored().size()),
                address.origin() + version.download(row.dataset().entry().address()),
                version.publishedAt());
        file.put("hash", "sha256:" + version.file().stored().sha256());
        file.put("last_modified", moment(version.publishedAt()));
        return file;
    }

    private static Map<String, Object> file(ListedFile listed) {
        ListedFile.What what = listed.what();
        return resource(
                listed.id(),
                what.title().orElse(""),
                what.format().orElse(""),
                what.mediaType().orElse(null),
                what.size(),
                what.address(),
                listed.listedAt());
    }

    private static Map<String, Object> resource(
            UUID id,
            String name,
            String format,
            @Nullable String mediaType,
            OptionalLong size,
            String url,
            Instant created) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id.toString());
        resource.put("name", name);
        resource.put("description", "");
        resource.put("format", format);
        resource.put("mimetype", mediaType);
        resource.put("mimetype_inner", null);
        resource.put("url", url);
        resource.put("url_type", null);
        resource.put("size", size.isPresent() ? size.getAsLong() : null);
        resource.put("hash", "");
        resource.put("created", moment(created));
        resource.put("last_modified", null);
        resource.put("metadata_modified", moment(created));
        resource.put("resource_type", null);
        resource.put("state", "active");
        resource.put("cache_url", null);
        resource.put("cache_last_updated", null);
        resource.put("datastore_active", false);
        return resource;
    }
}
