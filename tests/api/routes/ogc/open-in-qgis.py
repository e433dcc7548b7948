"""Opens collections of an OGC API in QGIS and prints as JSON what its provider makes of them.

Arguments: the landing page, features a page, a box (west,south,east,north), then the collections.
"""

import json
import sys

from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsJsonUtils,
    QgsRectangle,
    QgsVectorLayer,
)

_, landing, page_size, box, *collections = sys.argv

application = QgsApplication([], False)
application.initQgis()
complaints = []
application.messageLog().messageReceived.connect(
    lambda text, tag, level: complaints.append(f"{tag}: {text}")
)


def told(layer, request):
    return [
        {
            "properties": json.loads(QgsJsonUtils.exportAttributes(feature)),
            "geometry": json.loads(feature.geometry().asJson(7)),
        }
        for feature in layer.getFeatures(request)
    ]


def open_collection(name):
    uri = QgsDataSourceUri()
    uri.setParam("url", landing)
    uri.setParam("typename", name)
    uri.setParam("pagingEnabled", "true")
    uri.setParam("pageSize", page_size)
    layer = QgsVectorLayer(uri.uri(False), name, "OAPIF")
    boxed = QgsFeatureRequest(QgsRectangle(*map(float, box.split(","))))
    return {
        "valid": layer.isValid(),
        "system": layer.crs().authid(),
        "count": layer.featureCount(),
        "fields": {field.name(): field.typeName() for field in layer.fields()},
        "features": told(layer, QgsFeatureRequest()),
        "boxed": told(layer, boxed),
    }


# No layer may outlive the application, or it crashes at its end.
opened = {name: open_collection(name) for name in collections}
application.exitQgis()
print(json.dumps({"opened": opened, "complaints": complaints}))
