package org.multitude.opendata;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.multitude.commons.CommonsId;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** The actions of the CKAN API that are answered here, all of which only read. */
@Component
class CkanActions {
    private static final int MOST_NAMES = 100_000;
    private static final int MOST_ORGANIZATIONS = 1000;
    private static final int WITH_FIELDS = 25;
    private static final String VERSION = "2.11.0";
    private static final String CHANGES =
            ".*_(create|update|patch|delete|purge|revise|reorder|add|remove|invite|mark_.*)|(un)?follow_.*|.*_delete_all";
    private static final List<String> READING = List.of(
            "group_list",
            "group_show",
            "help_show",
            "license_list",
            "organization_list",
            "organization_show",
            "package_list",
            "package_search",
            "package_show",
            "site_read",
            "status_show");

    private final PackageStore packages;
    private final CkanSearch search;
    private final CkanDatasets datasets;
    private final Organizations organizations;
    private final Installations installations;
    private final PublicAddress address;
    private final Texts texts;

    CkanActions(
            PackageStore packages,
            CkanSearch search,
            CkanDatasets datasets,
            Organizations organizations,
            Installations installations,
            PublicAddress address,
            Texts texts) {
        this.packages = packages;
        this.search = search;
        this.datasets = datasets;
        this.organizations = organizations;
        this.installations = installations;
        this.address = address;
        this.texts = texts;
    }

    /**
     * Does an action as far as it can fail, and says how its result is written.
     *
     * @param reading whether it was asked for by an address alone
     * @throws CkanFailure when it fails
     */
    Consumer<JsonGenerator> run(String action, CkanArguments asked, boolean reading) {
        if (!READING.contains(action)) {
            if (action.matches(CHANGES)) {
                throw reading
                        ? CkanFailure.bad("Invalid request. Please use POST method for your request")
                        : CkanFailure.denied(
                                "this API only reads; datasets are published on the pages of the platform");
            }
            throw CkanFailure.bad("Action name not known: " + action);
        }
        if (action.equals("package_search")) {
            CkanSearch.Ready ready = search.search(asked);
            return json -> search.write(ready, json);
        }
        Object result = result(action, asked);
        return json -> json.writePOJO(result);
    }

    private Object result(String action, CkanArguments asked) {
        return switch (action) {
            case "package_show" -> show(asked.need("id"));
            case "package_list" ->
                packages.names(
                        asked.number("limit", MOST_NAMES, MOST_NAMES), asked.number("offset", 0, Integer.MAX_VALUE));
            case "organization_list" -> organizations(asked);
            case "organization_show" -> organization(asked);
            case "group_list" -> groups(asked);
            case "group_show" -> group(asked.need("id"));
            case "license_list" ->
                Licence.all().stream().map(CkanActions::licence).toList();
            case "help_show" -> help(asked.need("name"));
            case "status_show" -> status();
            default -> true;
        };
    }

    private Object show(String idOrName) {
        CommonsId id = packages.named(idOrName).orElseThrow(() -> CkanFailure.notFound(idOrName));
        return datasets.of(List.of(id)).stream().findFirst().orElseThrow(() -> CkanFailure.notFound(idOrName));
    }

    private Object organizations(CkanArguments asked) {
        boolean fields = asked.flag("all_fields", false);
        int most = fields ? WITH_FIELDS : MOST_ORGANIZATIONS;
        int limit = asked.number("limit", most, most);
        int offset = asked.number("offset", 0, Integer.MAX_VALUE);
        List<String> wanted = asked.texts("organizations");
        List<Organization> found = wanted.isEmpty()
                ? organizations.bySlugs(offset, limit)
                : organizations.bySlugs(
                        wanted.stream().skip(offset).limit(limit).toList());
        if (!fields) {
            return found.stream().map(body -> body.slug().text()).toList();
        }
        return found.stream().map(this::counted).toList();
    }

    private Map<String, Object> counted(Organization body) {
        Map<String, Object> json = new LinkedHashMap<>(CkanDatasets.organization(body));
        json.put("display_name", body.name());
        json.put(
                "package_count",
                packages.count(of(CkanField.ORGANIZATION, body.slug().text())));
        return json;
    }

    private Object organization(CkanArguments asked) {
        String id = asked.need("id");
        Optional<Organization> found = id.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? organizations.find(new OrganizationId(UUID.fromString(id)))
                : organizations.bySlug(id);
        Organization body = found.orElseThrow(() -> CkanFailure.notFound(id));
        Map<String, Object> json = counted(body);
        json.put("users", List.of());
        json.put("tags", List.of());
        json.put("extras", List.of());
        json.put("groups", List.of());
        if (asked.flag("include_datasets", false)) {
            json.put(
                    "packages",
                    datasets.of(packages.find(
                            of(CkanField.ORGANIZATION, body.slug().text()), CkanSort.of(Optional.empty()), 0, 10)));
        }
        return json;
    }

    private static CkanQuery of(CkanField field, String value) {
        return CkanQuery.of(List.of(field.word() + ":\"" + value + "\""));
    }

    private Object groups(CkanArguments asked) {
        List<Theme> themes =
                Theme.all().stream().sorted(Comparator.comparing(Theme::code)).toList();
        if (!asked.flag("all_fields", false)) {
            return themes.stream().map(CkanGroups::name).toList();
        }
        return themes.stream().map(this::counted).toList();
    }

    private Map<String, Object> counted(Theme theme) {
        Map<String, Object> json = CkanGroups.json(theme);
        json.put("type", "group");
        json.put("state", "active");
        json.put("package_count", packages.count(of(CkanField.GROUPS, CkanGroups.name(theme))));
        return json;
    }

    private Object group(String id) {
        return counted(CkanGroups.named(id).orElseThrow(() -> CkanFailure.notFound(id)));
    }

    private static Map<String, Object> licence(Licence licence) {
        return Map.of(
                "id",
                licence.code(),
                "title",
                licence.name(Lang.EN),
                "url",
                licence.page(),
                "status",
                "active",
                "is_okd_compliant",
                true,
                "domain_data",
                true);
    }

    private String help(String action) {
        if (!READING.contains(action)) {
            throw CkanFailure.notFound("Action '" + action + "' not found.");
        }
        return texts.text(Lang.EN, "opendata.ckan.help", action, address.origin() + "/api/v1/openapi.json");
    }

    private Map<String, Object> status() {
        String name = installations.find().map(Installation::name).orElse("Multitude");
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("site_title", name);
        status.put("site_description", texts.text(Lang.EN, "opendata.catalogue.description", name));
        status.put("site_url", address.origin());
        status.put("ckan_version", VERSION);
        status.put("error_emails_to", null);
        status.put("locale_default", "fr");
        status.put("extensions", List.of());
        return status;
    }
}
