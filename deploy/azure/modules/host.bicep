// The host on App Service: one instance with SQLite, or several that share a PostgreSQL.
param name string
param location string
param size string
param identityId string
param appId string
param tenantId string
param publicUrl string
param websiteOrigins string[]
param databasePath string
param vaultSettings object
param hostCount int

@description('The network in which the PostgreSQL is; empty: SQLite.')
param subnetId string

var origins = toObject(range(0, length(websiteOrigins)), at => 'DirectLine__AllowedOrigins__${at}', at => websiteOrigins[at])

// The front ends of App Service reach the program from private addresses only, and nobody else reaches it at all.
var frontEnds = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10']
var proxies = toObject(range(0, length(frontEnds)), at => 'Proxy__Networks__${at}', at => frontEnds[at])

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: size
    capacity: hostCount
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet AdvisorBot.Web.dll'
      numberOfWorkers: hostCount
      alwaysOn: true
      webSocketsEnabled: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      // App Service takes a host out that cannot reach the shared database; a single one it would only restart.
      healthCheckPath: empty(subnetId) ? '/livez' : '/readyz'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      ASPNETCORE_ENVIRONMENT: 'Production'
      Urls: 'http://0.0.0.0:8080'
      WEBSITES_CONTAINER_START_TIME_LIMIT: '300'
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      Plan__PublicUrl: publicUrl
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: appId
      MicrosoftAppTenantId: tenantId
    },
    // The next program may start only when the last has let go of the SQLite file.
    empty(subnetId) ? { Storage__Path: databasePath, WEBSITE_DISABLE_OVERLAPPED_RECYCLING: '1' } : {},
    proxies,
    origins,
    vaultSettings
  )
}

output webAppName string = app.name
