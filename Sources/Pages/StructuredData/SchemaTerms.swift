/// The types of schema.org that pages speak of. `make check-site` holds each against schema.org's own
/// list.
enum SchemaType: String, Sendable {
    case administrativeArea = "AdministrativeArea"
    case breadcrumbList = "BreadcrumbList"
    case collectionPage = "CollectionPage"
    case correctionComment = "CorrectionComment"
    case creativeWork = "CreativeWork"
    case dataCatalog = "DataCatalog"
    case dataDownload = "DataDownload"
    case dataset = "Dataset"
    case event = "Event"
    case geoCoordinates = "GeoCoordinates"
    case governmentOrganization = "GovernmentOrganization"
    case listItem = "ListItem"
    case newsArticle = "NewsArticle"
    case openingHoursSpecification = "OpeningHoursSpecification"
    case organization = "Organization"
    case person = "Person"
    case place = "Place"
    case propertyValue = "PropertyValue"
    case report = "Report"
    case webPage = "WebPage"
    case webSite = "WebSite"
}

/// The properties of schema.org that pages use.
enum SchemaProperty: String, Sendable {
    case about
    case address
    case alternateName
    case areaServed
    case articleSection
    case author
    case closes
    case containedInPlace
    case contentReferenceTime
    case contentUrl
    case correction
    case creativeWorkStatus
    case creator
    case dataset
    case dateModified
    case datePublished
    case description
    case distribution
    case email
    case encodingFormat
    case endDate
    case geo
    case headline
    case identifier
    case image
    case inLanguage
    case includedInDataCatalog
    case isAccessibleForFree
    case isPartOf
    case item
    case itemListElement
    case latitude
    case license
    case location
    case longitude
    case mainEntity
    case mainEntityOfPage
    case name
    case opens
    case openingHoursSpecification
    case position
    case propertyID
    case publisher
    case sameAs
    case spatialCoverage
    case startDate
    case telephone
    case temporalCoverage
    case text
    case url
    case validFrom
    case validThrough
    case value
    case variableMeasured
}
